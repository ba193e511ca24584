package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.roster.Rosters;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import is undone that brought a child about whom people typed something since: nothing of that vanishes. */
class UndoKeepsTest {
    @TempDir
    Path bundle;

    @Test
    void whatPeopleTypedIsThereAgainWhenTheChildIs() throws Exception {
        TestPortal portal = School.portal();
        Installation kept = portal.portal().installation();
        var linde = kept.schools().bySlug("de-linde").orElseThrow();
        handedIn(portal);
        Rosters.Wish wish = new Rosters.Wish(Optional.empty(), false, "test");
        kept.rosters().apply(linde, bundle, wish);
        String typed = School.found(portal, "pupils", "Nieuw Onthouden");
        String bare = School.found(portal, "pupils", "Nieuw Vergeten");
        Visitor administrator = School.administrator(portal);
        String medical = "/de-linde/pupils/" + typed + "/medical";
        assertEquals(
                303, administrator.form(medical, "allergies=noten", "edition=0").status());
        String link = School.link(portal, typed, "Opa Onthouden");
        School.court(portal, link, "Alleen op woensdag");

        kept.rosters().undoLast(linde, "test");
        assertEquals(404, administrator.get(medical).status(), "the child has left");
        Answer sheet = portal.as("beheer").get(School.PEOPLE + "/pupils/" + typed);
        assertTrue(sheet.text().contains("Vertrokken"), sheet.text());
        assertEquals(
                404,
                portal.as("beheer").get(School.PEOPLE + "/pupils/" + bare).status(),
                "about whom nobody typed a word");
        assertEquals(
                List.of(1L, 1L),
                kept.rows()
                        .read(
                                linde.id(),
                                session -> List.of("MedicalRow where pupil", "GuardianLinkRow where pupil").stream()
                                        .map(which -> session.createSelectionQuery(
                                                        "select count(*) from " + which + " = :one", Long.class)
                                                .setParameter("one", UUID.fromString(typed))
                                                .getSingleResult())
                                        .toList()));

        kept.rosters().apply(linde, bundle, wish);
        JsonNode again = administrator.json().get(medical).json();
        assertEquals("noten", again.at("/details/allergies").asText(), again.toString());
        assertTrue(
                administrator.get("/de-linde/pupils/" + typed + "/court").text().contains("Alleen op woensdag"));
        kept.rosters().undoLast(linde, "test");
    }

    /** The demo's school administration with two more children, the first with a grandfather. */
    private void handedIn(TestPortal portal) throws IOException {
        Path demo = portal.data().resolve("rosters/demo-de-linde");
        for (String name : List.of("orgs", "classes", "users", "demographics", "enrollments")) {
            Files.copy(demo.resolve(name + ".csv"), bundle.resolve(name + ".csv"));
        }
        String first = Files.readAllLines(bundle.resolve("orgs.csv")).get(1);
        String org = first.substring(0, first.indexOf(','));
        String row = Files.readAllLines(bundle.resolve("classes.csv")).get(1);
        String group = row.substring(0, row.indexOf(','));
        add(
                "users.csv",
                "x1,true," + org + ",student,x1,Nieuw,Onthouden,,xo,1",
                "x2,true," + org + ",student,x2,Nieuw,Vergeten,,,1",
                "xo,true," + org + ",guardian,xo,Opa,Onthouden,opa@example.org,,");
        add("demographics.csv", "x1,2021-05-05", "x2,2021-05-06");
        add("enrollments.csv", "x-1," + group + "," + org + ",x1,student", "x-2," + group + "," + org + ",x2,student");
    }

    private void add(String name, String... lines) throws IOException {
        Path file = bundle.resolve(name);
        String before = Files.readString(file);
        Files.writeString(file, before + (before.endsWith("\n") ? "" : "\r\n") + String.join("\r\n", lines) + "\r\n");
    }
}
