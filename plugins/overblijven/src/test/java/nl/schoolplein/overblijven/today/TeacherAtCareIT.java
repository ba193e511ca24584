package nl.schoolplein.overblijven.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.schoolplein.overblijven.CareSetUp;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.Test;

/** The teacher of Groep 3 works at the care: its children are entrusted to her, of whatever group, and no others. */
@InPortal
class TeacherAtCareIT {
    private static final LocalTime AFTER_SCHOOL = LocalTime.of(15, 5);

    /** An afternoon on which Tom, who is not in her group, is on the list beside Mila, who is. */
    private record Afternoon(CareSetUp care, String tom, LocalDate day, TestPortal portal) {
        static Afternoon of(TestPortal portal, String name) {
            CareSetUp care = CareSetUp.named(portal, name, "MONTH", "15:00", "18:00", "De Boom");
            Visitor sanne = portal.as("ouder").at("de-linde");
            LocalDate day = care.books(sanne, CareSetUp.child(sanne, 0), 2);
            String tom = CareSetUp.child(sanne, 1);
            assertEquals(200, care.booksOn(sanne, tom, day).status());
            care.goesTo(day, AFTER_SCHOOL);
            return new Afternoon(care, tom, day, portal);
        }

        Visitor sanne() {
            return portal.as("ouder").at("de-linde");
        }

        Visitor noor() {
            return portal.as("leerkracht").at("de-linde");
        }

        String list() {
            return care.today();
        }

        String child() {
            return list() + "/" + tom;
        }

        String planning() {
            return "/overblijven/planning/" + care.id() + "/" + day;
        }

        String medical() {
            return "/pupils/" + tom + "/medical";
        }
    }

    @Test
    void sheCaresForChildrenOfAllGroups(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO juf");
        Visitor noor = day.noor();
        String edition =
                day.sanne().json().get(day.medical()).json().get("edition").asText();
        day.sanne().submits(day.medical(), "allergies=Kiwi", "edition=" + edition);
        day.care().hasGuardian(day.tom(), "Oma Bep", "MAY_SEE", "06 77778888");
        day.care().isWorkedAtBy("Noor Bakker");

        Answer list = noor.get(day.list()).shows("Tom Visser", "Mila Jansen", "Kiwi");
        assertFalse(list.text().contains(day.tom() + "/portrait"), "no photo that does not open");
        assertTrue(
                day.sanne()
                        .json()
                        .get(day.medical())
                        .json()
                        .get("looks")
                        .toString()
                        .contains("Noor Bakker"),
                "her look is noted");
        noor.submits(day.child() + "/here", "here=true").shows("Tom is er.");
        noor.get(day.list() + "/evacuation").shows("1 kind binnen", "Tom Visser", "Oma Bep 06 77778888");
        noor.submits(day.child() + "/room", "room=Boven").shows("Tom is nu in: Boven.");
        noor.get(day.list() + "/rooms").shows("Tom Visser");
        noor.submits(day.child() + "/medicine", "what=Zalf", "initials=NB").shows("Zalf");
        noor.get(day.list() + "/walk-in?name=tom").shows("Tom Visser", "Sanne Visser");
        noor.submits(day.list() + "/walk-in", "pupil=" + day.tom()).shows("Tom staat op de lijst");
        JsonNode by = day.care().onList(noor, day.tom()).at("/collectors/0");
        noor.submits(day.child() + "/collected", "by=" + by.get("id").asText())
                .shows("Tom is opgehaald door " + by.get("name").asText());
    }

    @Test
    void shePlansForThemToo(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO plannen");
        day.care().isWorkedAtBy("Noor Bakker");
        String tom = "";
        for (JsonNode line : day.noor().json().get(day.planning()).json().get("booked")) {
            tom = line.at("/child/id").asText().equals(day.tom())
                    ? line.get("booking").asText()
                    : tom;
        }
        day.noor().submits(day.planning() + "/bookings/" + tom + "/cancel").shows("Tom Visser");
        assertTrue(
                day.sanne().notices().stream()
                        .anyMatch(told -> told.startsWith("Het team heeft BSO plannen") && told.endsWith("voor Tom")),
                "the notice names the child");
        day.noor().submits(day.planning() + "/add", "pupil=" + day.tom()).shows("Tom Visser");
        assertEquals(
                "EXPECTED",
                day.care().onList(day.noor(), day.tom()).get("stage").asText());
    }

    @Test
    void nobodyElseIsEntrustedToHer(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO muren");
        Visitor noor = day.noor();
        noor.form(day.child() + "/here", "here=true").isNotThere();
        day.care().isWorkedAtBy("Noor Bakker");
        noor.get(day.child()).shows("Tom Visser");
        noor.get(day.medical()).isNotThere();
        noor.get("/pupils/" + day.tom() + "/portrait").isNotThere();
        String other = notListed(day);
        noor.get(day.list() + "/" + other).isNotThere();
        noor.form(day.list() + "/" + other + "/here", "here=true").isNotThere();
        noor.form(day.list() + "/" + other + "/medicine", "what=Zalf", "initials=NB")
                .isNotThere();
        noor.form(day.list() + "/walk-in", "pupil=" + other).isNotThere();
        noor.form(day.planning() + "/add", "pupil=" + other).isNotThere();
        noor.get("/overblijven/helping?care=" + day.care().id()).shows("Tom Visser");

        day.care().isWorkedAtBy("Karin Mulder");
        for (String page : List.of("", "/evacuation", "/rooms", "/walk-in", "/" + day.tom())) {
            noor.get(day.list() + page).isNotThere();
        }
        noor.get(day.planning()).isNotThere();
        noor.get("/overblijven/helping?care=" + day.care().id()).isNotThere();
        noor.form(day.child() + "/here", "here=true").isNotThere();
        noor.get("/overblijven/stays").lacks("Tom Visser");
    }

    /** A child of another group than hers that does not come today. */
    private static String notListed(Afternoon day) {
        Visitor office = day.portal().as("beheer").at("de-linde");
        for (JsonNode one :
                office.json().get(day.list() + "/walk-in?name=a").json().get("found")) {
            String id = one.at("/pupil/id").asText();
            if (!id.equals(day.tom()) && !one.at("/pupil/groupName").asText().equals("Groep 3")) {
                return id;
            }
        }
        throw new AssertionError("nobody");
    }
}
