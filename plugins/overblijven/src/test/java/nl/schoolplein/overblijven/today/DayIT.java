package nl.schoolplein.overblijven.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.overblijven.CareSetUp;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.Test;

/** A day at the BSO: ticking off, collecting, medicine, rooms, who walks in, who is missing, and who may see it. */
@InPortal
class DayIT {
    private static final LocalTime AFTER_SCHOOL = LocalTime.of(15, 5);

    /** A kind of care on a day on which Mila is booked, a few minutes after it began. */
    private record Afternoon(CareSetUp care, String mila, String child, TestPortal portal) {
        static Afternoon of(TestPortal portal, String name) {
            CareSetUp care = CareSetUp.named(portal, name, "MONTH", "15:00", "18:00", "De Boom");
            Visitor sanne = portal.as("ouder").at("de-linde");
            String mila = CareSetUp.child(sanne, 0);
            LocalDate day = care.books(sanne, mila, 2);
            care.goesTo(day, AFTER_SCHOOL);
            return new Afternoon(care, mila, care.today() + "/" + mila, portal);
        }

        Visitor sanne() {
            return portal.as("ouder").at("de-linde");
        }

        Visitor mark() {
            return portal.as("ouder2").at("de-linde");
        }

        Visitor staff() {
            return portal.as("beheer").at("de-linde");
        }

        JsonNode row() {
            return care.onList(staff(), mila);
        }

        String named(String name) {
            for (JsonNode one : row().get("collectors")) {
                if (one.get("name").asText().equals(name)) {
                    return one.get("id").asText();
                }
            }
            return CareSetUp.nobody().toString();
        }
    }

    @Test
    void onlyWhoMayCollectDoes(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO ophalen");
        day.sanne()
                .submits("/overblijven/collecting", "pupil=" + day.mila(), "name=tante Els", "telephone=06 12345678")
                .shows("tante Els mag Mila ophalen.");
        day.mark().get("/overblijven/collecting").lacks("tante Els");
        day.staff().submits(day.child() + "/here", "here=true").shows("Mila is er.");
        day.staff()
                .form(day.child() + "/collected", "by=" + CareSetUp.nobody())
                .isRefused(422)
                .shows("Alleen deze mensen mogen Mila ophalen:")
                .shows("tante Els")
                .shows("Sanne Visser");
        day.staff()
                .submits(day.child() + "/collected", "by=" + day.named("tante Els"))
                .shows("Mila is opgehaald door tante Els.");
        assertEquals("GONE", day.row().get("stage").asText());
        day.staff().submits(day.child() + "/collected", "undo=yes").shows("Mila is weer binnen.");
        String els = day.named("tante Els");
        day.mark().form("/overblijven/collecting/" + els + "/remove").isNotThere();
        day.sanne().submits("/overblijven/collecting/" + els + "/remove").shows("Dat is eraf.");
        day.staff().form(day.child() + "/collected", "by=" + els).isRefused(422);
    }

    @Test
    void whoMayCollectAndSeeNothingDoes(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO opa");
        day.care().hasGuardian(day.mila(), "Opa Wim", "MAY_COLLECT", "06 55556666");
        day.staff().get(day.child()).shows("Opa Wim");
        assertFalse(day.row().get("phones").toString().contains("Opa Wim"), "whom to call");
        day.staff().get(day.care().today() + "/evacuation").lacks("Opa Wim");
        day.sanne().get("/overblijven/collecting").lacks("Opa Wim");
        day.staff().submits(day.child() + "/here", "here=true");
        day.staff()
                .submits(day.child() + "/collected", "by=" + day.named("Opa Wim"))
                .shows("Mila is opgehaald door Opa Wim.");
    }

    @Test
    void aTapThatComesTwiceOrLateChangesNothingAndTheLaterOneWins(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO tikken");
        Instant now = portal.clock().instant();
        UUID tap = UUID.randomUUID();
        String came = "tapped=" + now.minusSeconds(60);
        for (int time = 0; time < 2; time++) {
            assertEquals(
                    303,
                    day.staff()
                            .form(day.child() + "/here", "here=true", "tap=" + tap, came)
                            .status());
        }
        assertEquals("IN", day.row().get("stage").asText());
        String since = day.row().get("arrived").asText();
        day.staff()
                .form(
                        day.child() + "/here",
                        "here=false",
                        "tap=" + UUID.randomUUID(),
                        "tapped=" + now.minusSeconds(90));
        assertEquals(since, day.row().get("arrived").asText(), "what was tapped before comes after");
        day.staff()
                .form(
                        day.child() + "/here",
                        "here=false",
                        "tap=" + UUID.randomUUID(),
                        "tapped=" + now.minusSeconds(30));
        assertEquals("EXPECTED", day.row().get("stage").asText());
        for (int time = 0; time < 2; time++) {
            day.staff().form(day.child() + "/medicine", "what=Ventolin 1 pufje", "initials=KB", "tap=" + tap, came);
        }
        assertEquals(1, day.row().get("given").size());
        String given = day.row().at("/given/0/id").asText();
        day.staff().submits(day.child() + "/medicine/" + given + "/strike-out").shows("doorgestreept");
        assertTrue(day.row().at("/given/0/struckOut").asBoolean());
    }

    @Test
    void whoWalksInIsAddedAndTheParentsAreTold(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO erbij");
        String tom = CareSetUp.child(day.sanne(), 1);
        day.staff().get(day.care().today() + "/walk-in?name=tom").shows("Tom").shows("Voor wiens rekening?");
        day.staff()
                .submits(day.care().today() + "/walk-in", "pupil=" + tom)
                .shows("Tom staat op de lijst, en de ouders hebben een melding gekregen.");
        assertEquals("IN", day.care().onList(day.staff(), tom).get("stage").asText());
        assertTrue(
                day.sanne().notices().stream().anyMatch(notice -> notice.contains("BSO erbij")), "the parent is told");
        day.staff()
                .form(day.care().today() + "/walk-in", "pupil=" + tom, "guardian=" + CareSetUp.nobody())
                .isNotThere();
    }

    @Test
    void theTeacherHearsOfWhoIsMissing(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO vermist");
        Visitor teacher = portal.as("leerkracht").at("de-linde");
        day.staff().submits(day.child() + "/warn").shows("De leerkracht van Groep 3 heeft een melding gekregen.");
        assertTrue(teacher.notices().contains("Mila Jansen werd verwacht bij BSO vermist en is er niet"));
        teacher.get("/overblijven/stays").shows("Mila").shows("Niet aangekomen");
        day.sanne().get("/overblijven/stays").isNotThere();
    }

    @Test
    void nobodyIsAlarmedByAListThatNobodyUses(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO alarm");
        portal.forward(Duration.ofMinutes(20));
        portal.doesWhatIsDue();
        assertFalse(
                portal.as("leerkracht").at("de-linde").notices().stream().anyMatch(one -> one.contains("BSO alarm")));
        String tom = CareSetUp.child(day.sanne(), 1);
        day.staff().submits(day.care().today() + "/walk-in", "pupil=" + tom);
        portal.forward(Duration.ofMinutes(6));
        portal.doesWhatIsDue();
        Visitor teacher = portal.as("leerkracht").at("de-linde");
        assertTrue(teacher.notices().contains("Mila Jansen werd verwacht bij BSO alarm en is er niet"));
    }

    @Test
    void outOfTheBuilding(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO brand");
        day.staff().submits(day.child() + "/here", "here=true");
        day.staff().submits(day.child() + "/room", "room=Boven").shows("Mila is nu in: Boven.");
        day.staff().get(day.care().today() + "/rooms").shows("Boven · 1");
        day.staff()
                .get(day.care().today() + "/evacuation")
                .shows("1 kind binnen")
                .shows("Boven · 1")
                .shows("Mila Jansen");
        day.staff().form(day.child() + "/room", "room=Kelder").isRefused(422);
    }

    @Test
    void whoDoesNotWorkThereSeesNoList(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO dicht");
        for (Visitor who : List.of(portal.as("leerkracht").at("de-linde"), day.sanne(), day.mark())) {
            who.get(day.care().today()).isNotThere();
            who.get(day.care().today() + "/evacuation").isNotThere();
            who.get(day.care().today() + "/rules").isNotThere();
            who.get(day.child()).isNotThere();
            int status = who.form(day.child() + "/here", "here=true").status();
            assertTrue(status == 403 || status == 404, "ticking off is refused: " + status);
        }
        portal.as("beheer-kompas").at("het-kompas").get(day.care().today()).isNotThere();
    }

    @Test
    void aVolunteerSeesTheListAndNothingElse(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO hulp");
        day.sanne().submits("/overblijven/collecting", "pupil=" + day.mila(), "name=opa Jan", "telephone=06 99999999");
        day.staff().submits(day.care().today() + "/rules/codes", "name=Ria").shows("De code van Ria is");
        String code = day.staff()
                .json()
                .get(day.care().today() + "/rules")
                .json()
                .at("/codes/0/code")
                .asText();
        Visitor ria = portal.anonymous().at("de-linde");
        assertEquals(303, ria.form("/code", "code=" + code).status());
        ria.get("/overblijven/helping").shows("Mila Jansen").lacks("06 99999999", "Telefoon", "Ontruiming");
        ria.get(day.care().today()).isRefused(404);
        ria.get(day.care().today() + "/evacuation").isRefused(404);
        ria.submits("/overblijven/helping/" + day.mila() + "/here", "here=true").shows("Mila is er.");
        String pass = day.staff()
                .json()
                .get(day.care().today() + "/rules")
                .json()
                .at("/codes/0/id")
                .asText();
        day.staff()
                .submits(day.care().today() + "/rules/codes/" + pass + "/end")
                .shows("De code werkt niet meer.");
        assertTrue(ria.get("/overblijven/helping").status() >= 300, "the code is over");
        day.staff()
                .get("/overblijven/helping?care=" + day.care().id())
                .shows("Mila Jansen")
                .lacks("Telefoon");
        portal.as("leerkracht")
                .at("de-linde")
                .get("/overblijven/helping?care=" + day.care().id())
                .isNotThere();
    }

    @Test
    void aListIsAFewStatementsHoweverManyChildren(TestPortal portal) {
        Afternoon day = Afternoon.of(portal, "BSO vol");
        String medical = "/pupils/" + day.mila() + "/medical";
        String edition = day.sanne().json().get(medical).json().get("edition").asText();
        day.sanne().submits(medical, "allergies=Noten", "edition=" + edition);
        Runnable look = () -> day.staff().get(day.care().today());
        long one = portal.statementsOf(look);
        JsonNode pupils = day.staff()
                .json()
                .get(day.care().today() + "/walk-in?name=a")
                .json()
                .get("found");
        assertTrue(pupils.size() > 5);
        for (JsonNode found : pupils) {
            day.staff()
                    .form(
                            day.care().today() + "/walk-in",
                            "pupil=" + found.at("/pupil/id").asText());
        }
        assertEquals(one, portal.statementsOf(look));
    }
}
