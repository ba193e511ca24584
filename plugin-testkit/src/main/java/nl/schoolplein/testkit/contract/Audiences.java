package nl.schoolplein.testkit.contract;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.AudienceRow;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.Families.Who;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.hibernate.Session;
import org.junit.jupiter.api.DynamicTest;

/** Rows with an audience are, for a moment, for one group only, and everybody around a child of it looks. */
final class Audiences {
    private static final int SOME = 30;

    private final Subject subject;
    private final TestPortal portal;
    private final UUID school;

    Audiences(Subject subject) {
        this.subject = subject;
        this.portal = subject.portal();
        this.school = portal.portal()
                .installation()
                .schools()
                .bySlug(Subject.LINDE)
                .orElseThrow()
                .id();
    }

    Stream<DynamicTest> tests() throws IOException {
        try (Tenants own =
                Tenants.ofPlugin(portal.plugin().jar(), portal.portal().installation())) {
            List<Class<? extends SchoolRow>> kinds = own.entities().stream()
                    .filter(AudienceRow.class::isAssignableFrom)
                    .toList();
            return kinds.isEmpty()
                    ? Stream.empty()
                    : Stream.of(DynamicTest.dynamicTest("what is for one group is shown to nobody else", this::tryAll));
        }
    }

    private void tryAll() throws IOException {
        Families families = Families.at(portal);
        try (Tenants own =
                Tenants.ofPlugin(portal.plugin().jar(), portal.portal().installation())) {
            Map<UUID, Audience> before = own.transactions().write(school, session -> give(session, own, families));
            try {
                look(families, before.keySet());
            } finally {
                own.transactions().write(school, session -> giveBack(session, own, before));
            }
        }
    }

    /** The newest rows of each kind are for the group; tells for whom they were before. */
    private static Map<UUID, Audience> give(Session session, Tenants own, Families families) {
        Map<UUID, Audience> before = new HashMap<>();
        for (Class<? extends SchoolRow> kind : own.entities()) {
            if (AudienceRow.class.isAssignableFrom(kind)) {
                session
                        .createSelectionQuery("from " + kind.getName() + " order by id desc", kind)
                        .setMaxResults(SOME)
                        .list()
                        .stream()
                        .map(AudienceRow.class::cast)
                        .forEach(row -> {
                            before.put(row.id(), row.audience());
                            set(row, Audience.groups(List.of(families.group())));
                        });
            }
        }
        return before;
    }

    private static Tenants giveBack(Session session, Tenants own, Map<UUID, Audience> before) {
        for (Class<? extends SchoolRow> kind : own.entities()) {
            before.forEach((id, audience) -> {
                if (session.find(kind, id) instanceof AudienceRow row) {
                    set(row, audience);
                }
            });
        }
        return own;
    }

    /** Only its own class changes the audience of a row. */
    private static void set(AudienceRow row, Audience audience) {
        try {
            Method setter = AudienceRow.class.getDeclaredMethod("audience", Audience.class);
            setter.setAccessible(true);
            setter.invoke(row, audience);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("AudienceRow has another setter now", impossible);
        }
    }

    private void look(Families families, Set<UUID> rows) {
        List<String> leaks = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        Stream<Who> others = Stream.of(Who.values()).filter(who -> !who.sees());
        Stream.concat(Stream.of(Who.MOTHER, Who.TEACHER), others).forEach(who -> {
            for (Answer answer : answers(families.as(who))) {
                rows.stream()
                        .filter(row -> answer.text().contains(row.toString()))
                        .forEach(row -> {
                            seen.add(row);
                            if (!who.sees()) {
                                leaks.add(who + " gets " + row + " at "
                                        + answer.response().uri().getPath());
                            }
                        });
            }
        });
        Expect.none(
                leaks,
                "These were shown to people whom they are not for: read rows for people with Database, not with forEveryone():");
        Expect.that(
                !seen.isEmpty(),
                "Nobody was shown a row that is for their group, so nothing was tried. Make rows in the module's DemoData or in"
                        + " the contract's fill, and put their ids into the model of a page that is linked");
    }

    private List<Answer> answers(Visitor visitor) {
        Map<String, Answer> pages =
                Walk.of(visitor, subject.ways(), Subject.LINDE, subject.id()).answers();
        List<Answer> all = new ArrayList<>(pages.values());
        pages.keySet().forEach(path -> all.add(visitor.json().get(path)));
        return all;
    }
}
