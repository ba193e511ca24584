package nl.schoolplein.portal.roster;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;

/** The long lists behind what waits, for the administrators of a school. */
@Path("/{school}/admin/roster/names")
public class RosterNames {
    private static final int ON_A_PAGE = 200;

    @Inject
    private RosterDesk desk;

    @Inject
    private Bundle texts;

    /** A long list, a page at a time. */
    public record Names(String of, List<String> names, int page, int pages, int count) {}

    /** All names of one kind, or all broken rows, a page at a time. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page names(
            @QueryParam("of") @DefaultValue("new-pupils") String of, @QueryParam("page") @DefaultValue("1") int page) {
        List<String> all = list(of);
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        List<String> some = all.subList((shown - 1) * ON_A_PAGE, Math.min(all.size(), shown * ON_A_PAGE));
        return Page.of("roster-names", new Names(of, some, shown, pages, all.size()))
                .titled(text(of.equals("broken") ? "roster.broken.title" : "roster.names." + of));
    }

    private List<String> list(String of) {
        Difference difference = desk.waiting(school()).map(HandedIn::difference).orElse(null);
        if (of.equals("broken")) {
            return difference == null
                    ? List.of()
                    : difference.report(texts, language()).broken().stream()
                            .map(row -> text("roster.broken.where", row.file(), String.valueOf(row.line())) + ": "
                                    + row.reason())
                            .toList();
        }
        for (Kind kind : Kind.values()) {
            for (String what : List.of("new", "changed", "gone")) {
                if (of.equals(what + "-" + kind.word())) {
                    return difference == null
                            ? List.of()
                            : names(difference, what).of(kind);
                }
            }
        }
        throw new NotFoundException();
    }

    private static Difference.Names names(Difference difference, String what) {
        return switch (what) {
            case "new" -> difference.fresh();
            case "changed" -> difference.changed();
            default -> difference.gone();
        };
    }

    private static School school() {
        return Visit.current().atSchool();
    }

    private static Locale language() {
        return Visit.current().language();
    }

    private String text(String key, Object... arguments) {
        return texts.text(language(), key, arguments);
    }
}
