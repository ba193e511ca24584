package nl.schoolplein.portal.people;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** Where the pages about people are, and the words on them. */
record Here(Bundle texts) {
    /** Something that may be an e-mail address: with a dot behind its @. */
    static final String EMAIL = "[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+";

    static UUID school() {
        return Visit.current().atSchool().id();
    }

    String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }

    /** Goes on at a page about people, with a confirmation. */
    Done done(String page, String key, Object... arguments) {
        return Done.at(Visit.current().atSchool().slug() + "/admin/people" + page, Map.of())
                .saying(text(key, arguments));
    }

    /** A page, or the one of the person who is kept in place of this one. */
    Response orKept(String kind, Optional<UUID> kept, Supplier<Page> page) {
        return kept.map(id -> Response.seeOther(
                        URI.create("/" + Visit.current().atSchool().slug() + "/admin/people" + kind + id)))
                .orElseGet(() -> Response.ok(page.get()))
                .build();
    }

    /** What was looked at may have been changed by somebody else since: 409. */
    <T> T unlessStale(String page, Supplier<T> work) {
        try {
            return work.get();
        } catch (StaleException stale) {
            throw new Conflict(
                    text("people.conflict"),
                    "/" + Visit.current().atSchool().slug() + "/admin/people" + page,
                    Map.of());
        }
    }
}
