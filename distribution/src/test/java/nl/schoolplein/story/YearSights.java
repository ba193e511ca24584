package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.ADMIN;
import static nl.schoolplein.story.Sight.KOMPAS;
import static nl.schoolplein.story.Sight.LINDE;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.choose;
import static nl.schoolplein.story.Steps.press;
import static nl.schoolplein.story.Steps.send;
import static nl.schoolplein.story.Steps.sendAsItIs;
import static nl.schoolplein.story.Steps.unfold;
import static nl.schoolplein.story.Steps.waitFor;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** The school year, the people from the school administration, and the turn of the year. */
final class YearSights {
    private static final String ROSTER = ADMIN + "roster";
    private static final String YEAR = ADMIN + "year";
    private static final String TURN = ADMIN + "school-year/turn";
    private static final String ONE_CHILD = "n1,de-linde,student,Nieuw,Kind";
    private static final String EDEXML = """
            <EDEX><school><schooljaar>2026-2027</schooljaar><brincode>98AB</brincode><xsdversie>2.0</xsdversie></school>
            <groepen><groep key="k1"><naam>De Zwaluwen</naam><jaargroep>1</jaargroep></groep></groepen>
            <leerlingen><leerling key="e1"><achternaam>Kok</achternaam><roepnaam>Fenna</roepnaam><jaargroep>1</jaargroep>
            <groep key="k1"/></leerling></leerlingen></EDEX>
            """;

    private YearSights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("year", "beheer", at(YEAR)),
                new Sight("year-next", "beheer", at(YEAR).andThen(press(".seg a >> nth=2"))),
                new Sight("year-new", "beheer", at(YEAR + "/periods/new").andThen(unfold())),
                new Sight("year-refused", "beheer", at(YEAR + "/periods/new").andThen(sendAsItIs(".col form"))),
                new Sight("year-period", "beheer", at(YEAR).andThen(press(".rows a"))),
                new Sight("year-coming", "ouder", at(LINDE + "year")),
                new Sight("turn-none", "beheer", at(TURN)),
                new Sight("turn-groups", "beheer", at(TURN + "/groups")),
                new Sight("roster-brin", "beheer", at(ROSTER + "/brin")),
                new Sight("roster", "beheer", at(ROSTER)),
                new Sight(
                        "roster-handed-in",
                        "beheer",
                        handIn("users.csv", ONE_CHILD).andThen(unfold())),
                new Sight("roster-broken", "beheer", handIn("users.csv", "n1,de-linde,student,,\n".repeat(300))),
                new Sight("roster-names", "beheer", at(ROSTER + "/names?of=broken")),
                new Sight("roster-refused", "beheer", handIn("export.zip", "")),
                new Sight(
                        "roster-choosing",
                        "beheer-kompas",
                        at(KOMPAS + "admin/roster")
                                .andThen(choose("#files", "Export.xml", EDEXML))
                                .andThen(send("form[enctype]"))
                                .andThen(waitFor("#choose"))),
                new Sight("turn-waits", "beheer", YearSights::prepared));
    }

    /** A list of users of De Linde, or a ZIP file that is none. */
    private static Consumer<Page> handIn(String file, String rows) {
        return at(ROSTER)
                .andThen(choose("#files", file, "sourcedId,orgSourcedIds,role,givenName,familyName\n" + rows))
                .andThen(send("form[enctype]"))
                .andThen(page -> page.waitForURL("**/roster"));
    }

    private static void prepared(Page page) {
        handIn("users.csv", ONE_CHILD).andThen(waitFor("details.later")).accept(page);
        unfold().andThen(send("details.later form"))
                .andThen(at(TURN))
                .andThen(unfold())
                .accept(page);
    }
}
