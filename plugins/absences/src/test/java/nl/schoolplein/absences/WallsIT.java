package nl.schoolplein.absences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a parent whose details are hidden reports, asks and tells is read by nobody else than it is for, on any page. */
@InPortal
class WallsIT {
    private static final String LEAVE = "/absences/leave";
    private static final String[] SAID = {"Verstopte uitleg", "Verstopte boodschap", "Verstopte reden"};

    private Visitor hidden;
    private String child;
    private LocalDate today;

    @BeforeEach
    void morning(TestPortal portal) {
        today = School.morning(portal, "08:00");
        Families families = Families.at(portal);
        families.logInAgain();
        hidden = families.as(Families.Who.HIDDEN).at("de-linde");
        child = families.child().toString();
    }

    @Test
    void nobodyReadsWhatIsNotForThem(TestPortal portal) {
        Families families = Families.at(portal);
        String report = report();
        tells();
        String request = asks(schoolDay(portal));
        Map<String, String> parameters = new HashMap<>(Map.of(
                "group",
                families.group().toString(),
                "pupil",
                child,
                "file",
                UUID.randomUUID().toString(),
                "day",
                today.toString(),
                "part",
                "MORNING",
                "ground",
                "wedding",
                "rule",
                "weighty-days"));
        for (String id : List.of(report, request)) {
            parameters.put("id", id);
            assertEquals(List.of(), families.leaks(parameters, SAID));
        }
        classmates(families, report, request);
        hidden.form("/absences/reports/" + report + "/withdraw");
        hidden.form(LEAVE + "/requests/" + request + "/withdraw");
    }

    private String report() {
        assertEquals(
                303,
                hidden.form(
                                "/absences/reports",
                                "kind=ILL",
                                "children=" + child,
                                "day=" + today,
                                "explanation=" + SAID[0])
                        .status());
        return hidden.json().get("/absences/reports").json().at("/cards/0/id").asText();
    }

    private void tells() {
        assertEquals(
                303,
                hidden.form("/absences/notes", "pupil=" + child, "day=" + today, "said=" + SAID[1])
                        .status());
    }

    private static LocalDate schoolDay(TestPortal portal) {
        return School.morning(portal, "08:01");
    }

    private String asks(LocalDate day) {
        assertEquals(
                303,
                hidden.form(
                                LEAVE + "/new/days",
                                "ground=wedding",
                                "pupil=" + child,
                                "first=" + day,
                                "last=" + day,
                                "explanation=" + SAID[2],
                                "tap=" + UUID.randomUUID())
                        .status());
        for (JsonNode card : hidden.json().get(LEAVE).json().get("open")) {
            if (card.at("/when/first").asText().equals(day.toString())) {
                return card.at("/id").asText();
            }
        }
        throw new IllegalStateException("not there");
    }

    private void classmates(Families families, String report, String request) {
        Visitor classmate = families.as(Families.Who.CLASSMATE).at("de-linde");
        classmate.get("/absences/reports/" + report).isNotThere();
        classmate.get(LEAVE + "/requests/" + request).isNotThere();
        classmate.get("/absences/children/" + child).isNotThere();
        classmate.get("/absences/notes").lacks(SAID);
        classmate.get("/absences/reports").lacks(SAID);
        classmate.get(LEAVE).lacks(SAID);
        families.as(Families.Who.TEACHER).at("de-linde").get(LEAVE).lacks(SAID[2]);
    }
}
