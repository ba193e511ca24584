package nl.schoolplein.absences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody was at the school twice: Tom turns out to be Mila, and one of the parents the other one. */
@InPortal
class MergedIT {
    private static final String LEAVE = "/absences/leave";

    private Visitor sanne;
    private Visitor office;
    private String mila;
    private String tom;
    private LocalDate today;

    @BeforeEach
    void morning(TestPortal portal) {
        today = School.morning(portal, "08:20");
        sanne = portal.as("ouder").at("de-linde");
        office = portal.as("beheer").at("de-linde");
        mila = School.child(sanne, "Mila");
        tom = School.child(sanne, "Tom");
        cards().forEach(card ->
                sanne.json().post("/absences/reports/" + card.at("/id").asText() + "/withdraw", ""));
        JsonNode mine = sanne.json().get(LEAVE).json();
        Stream.of("open", "coming").forEach(list -> mine.get(list).forEach(card -> sanne.json()
                .post(LEAVE + "/requests/" + card.at("/id").asText() + "/withdraw", "")));
    }

    private void become(TestPortal portal, String kind, String gone, String kept) {
        portal.publishes(
                "de-linde",
                "portal/persons-merged/1",
                "{\"kind\":\"" + kind + "\",\"kept\":\"" + kept + "\",\"gone\":\"" + gone + "\"}");
    }

    private JsonNode cards() {
        return sanne.json().get("/absences/reports").json().get("cards");
    }

    private String ill(Visitor who, String child, String... more) {
        String[] fields = Stream.concat(Stream.of("kind=ILL", "children=" + child, "day=" + today), Stream.of(more))
                .toArray(String[]::new);
        assertEquals(303, who.form("/absences/reports", fields).status());
        for (JsonNode card : who.json().get("/absences/reports").json().get("cards")) {
            if (card.at("/pupil/id").asText().equals(child)) {
                return card.at("/id").asText();
            }
        }
        throw new IllegalStateException("not there");
    }

    @Test
    void ofTwoReportsTheOneOfWhoStaysStaysForTheDaysOfBoth(TestPortal portal) {
        String stays = ill(sanne, mila, "until=" + today.plusDays(1));
        String goes = ill(sanne, tom, "explanation=Koorts");
        become(portal, "PUPIL", tom, mila);
        JsonNode cards = cards();
        assertEquals(1, cards.size(), cards.toString());
        assertEquals(stays, cards.at("/0/id").asText());
        assertTrue(cards.at("/0/span/last").isNull() || cards.at("/0/span/last").isMissingNode(), "still open");
        sanne.get("/absences/reports/" + stays).shows("Mila", "Koorts", "Veranderd");
        sanne.get("/absences/reports/" + goes).shows("Mila", "Ingetrokken");
        sanne.get("/absences/children/" + tom).lacks("Ingetrokken");
    }

    @Test
    void aReportOfTheOneWhoGoesAloneGoesOver(TestPortal portal) {
        String report = ill(sanne, tom);
        become(portal, "PUPIL", tom, mila);
        assertEquals(mila, cards().at("/0/pupil/id").asText());
        assertEquals(report, cards().at("/0/id").asText());
        sanne.submits("/absences/reports", "kind=ILL", "children=" + mila, "day=" + today)
                .shows("Mila was al gemeld");
    }

    @Test
    void theRegisterOfWhoStaysStaysAndTheRestGoesOver(TestPortal portal) {
        tap(mila, "MORNING", "LATE");
        tap(tom, "MORNING", "ABSENT");
        boolean afternoon = seats(mila, "AFTERNOON").at("/part").asText().equals("AFTERNOON");
        if (afternoon) {
            tap(tom, "AFTERNOON", "ABSENT");
        }
        sanne.submits("/absences/notes", "pupil=" + mila, "day=" + today, "said=Oma haalt op");
        sanne.submits("/absences/notes", "pupil=" + tom, "day=" + today, "said=Opa haalt op");
        become(portal, "PUPIL", tom, mila);
        assertEquals("LATE", seat(mila, "MORNING").get("presence").asText());
        assertEquals("PRESENT", seat(tom, "MORNING").get("presence").asText());
        if (afternoon) {
            assertEquals("ABSENT", seat(mila, "AFTERNOON").get("presence").asText());
        }
        office.get("/absences/groups/" + group(mila)).shows("Oma haalt op", "Opa haalt op");
        office.get("/absences/groups/" + group(tom)).lacks("Opa haalt op");
        assertEquals(
                afternoon ? 3 : 2,
                office.json().get("/absences/pupils/" + mila).json().get("changes").findValuesAsText("day").stream()
                        .filter(today.toString()::equals)
                        .count(),
                "the trace of both");
    }

    private String group(String child) {
        for (JsonNode one : sanne.json().get(School.ABSENCES).json().get("children")) {
            if (one.at("/pupil/id").asText().equals(child)) {
                return one.at("/pupil/group").asText();
            }
        }
        throw new IllegalStateException("no such child");
    }

    private void tap(String child, String part, String state) {
        String list = "/absences/groups/" + group(child) + "/" + today + "/" + part + "/";
        assertEquals(303, office.form(list + child, "state=" + state).status());
    }

    private JsonNode seats(String child, String part) {
        return office.json()
                .get("/absences/groups/" + group(child) + "?day=" + today + "&part=" + part)
                .json();
    }

    private JsonNode seat(String child, String part) {
        for (JsonNode seat : seats(child, part).get("seats")) {
            if (seat.at("/pupil/id").asText().equals(child)) {
                return seat;
            }
        }
        throw new IllegalStateException("no such pupil");
    }

    @Test
    void leaveForTheSameDaysIsAskedOnceAndOtherLeaveGoesOver(TestPortal portal) {
        LocalDate day = schoolDay(today.plusDays(1));
        LocalDate other = schoolDay(day.plusDays(1));
        String stays = ask(mila, day);
        ask(tom, day);
        String alone = ask(tom, other);
        become(portal, "PUPIL", tom, mila);
        assertEquals(List.of(stays, alone), leave());
        sanne.get(LEAVE + "/requests/" + alone).shows("Mila");
    }

    @Test
    void leaveThatWasGrantedStaysOfTwo(TestPortal portal) {
        LocalDate day = schoolDay(today.plusDays(1));
        String asked = ask(mila, day);
        String granted = ask(tom, day);
        assertEquals(
                303,
                office.form(LEAVE + "/requests/" + granted + "/decide", "outcome=APPROVE")
                        .status());
        become(portal, "PUPIL", tom, mila);
        assertEquals(List.of(), leave());
        sanne.get(LEAVE + "/requests/" + asked).shows("Mila", "Ingetrokken");
        sanne.get(LEAVE + "/requests/" + granted).shows("Mila", "Goedgekeurd");
    }

    @Test
    void aDayInTheLeaveOfBothCountsOnce(TestPortal portal) {
        LocalDate day = schoolDay(today.plusDays(1));
        LocalDate shared = schoolDay(day.plusDays(1));
        LocalDate last = schoolDay(shared.plusDays(1));
        LocalDate later = schoolDay(last.plusDays(1));
        become(portal, "PUPIL", tom, mila);
        int before = counted(later).at("/approved").asInt();
        String granted = ask(mila, day, shared);
        ask(tom, shared, last);
        assertEquals(
                303,
                office.form(LEAVE + "/requests/" + granted + "/decide", "outcome=APPROVE")
                        .status());
        become(portal, "PUPIL", tom, mila);
        JsonNode mine =
                office.json().get(LEAVE + "/requests/" + leave().get(0)).json().at("/verdict/tally/years/0");
        assertEquals(2, mine.at("/days").asInt(), mine.toString());
        assertEquals(before + 1, mine.at("/approved").asInt(), mine.toString());
        JsonNode next = counted(later);
        assertEquals(before + 2, next.at("/approved").asInt(), next.toString());
        assertEquals(1, next.at("/waiting").asInt(), next.toString());
    }

    private JsonNode counted(LocalDate day) {
        return sanne.json()
                .get(LEAVE + "/new/days?ground=wedding&pupil=" + mila + "&first=" + day + "&last=" + day)
                .json()
                .at("/counted/0/verdict/tally/years/0");
    }

    private LocalDate schoolDay(LocalDate from) {
        LocalDate day = from;
        while (sanne.json()
                        .get(LEAVE + "/new/days?ground=other&pupil=" + mila + "&first=" + day + "&last=" + day)
                        .json()
                        .at("/counted/0/verdict/tally/years/0/days")
                        .asInt()
                == 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The requests that are open, by their days. */
    private List<String> leave() {
        Map<String, String> byDay = new TreeMap<>();
        for (JsonNode card : sanne.json().get(LEAVE).json().get("open")) {
            byDay.put(
                    card.at("/when/first").asText() + card.at("/pupil/id").asText(),
                    card.at("/id").asText());
        }
        return List.copyOf(byDay.values());
    }

    private String ask(String child, LocalDate day) {
        return ask(child, day, day);
    }

    private String ask(String child, LocalDate first, LocalDate last) {
        List<String> before = leave();
        assertEquals(
                303,
                sanne.form(
                                LEAVE + "/new/days",
                                "pupil=" + child,
                                "ground=wedding",
                                "first=" + first,
                                "last=" + last,
                                "explanation=Tante trouwt",
                                "tap=" + UUID.randomUUID())
                        .status());
        return leave().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
    }

    @Test
    void whatAParentReportedWasReportedByTheParentWhoStays(TestPortal portal) {
        Visitor mark = portal.as("ouder2").at("de-linde");
        ill(mark, mila);
        String marksId = cards().at("/0/by/id").asText();
        cards().forEach(card ->
                mark.json().post("/absences/reports/" + card.at("/id").asText() + "/withdraw", ""));
        ill(sanne, mila);
        String sannesId = cards().at("/0/by/id").asText();
        assertEquals("SELF", cards().at("/0/by/kind").asText());
        become(portal, "GUARDIAN", sannesId, marksId);
        assertEquals(marksId, cards().at("/0/by/id").asText());
        mark.get(School.ABSENCES).shows("Mila is ziek gemeld", "door jou");
    }
}
