package nl.schoolplein.absences;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;

/** The demo school in the time of a test: on a school day, at the hour that it needs. */
final class School {
    static final String ABSENCES = "/absences/";

    private School() {}

    static LocalDate today(TestPortal portal) {
        return LocalDate.now(portal.clock());
    }

    /** Goes on to the next day with this time of which the portal says that there is school, and school the day after. */
    static LocalDate morning(TestPortal portal, String time) {
        LocalTime at = LocalTime.parse(time);
        for (int days = 0; days < 40; days++) {
            ZonedDateTime now = ZonedDateTime.now(portal.clock());
            ZonedDateTime next = now.toLocalDate().plusDays(1).atTime(at).atZone(now.getZone());
            portal.forward(Duration.between(now, next));
            JsonNode today = home(portal).at("/today");
            if (today.at("/school").asBoolean()
                    && LocalDate.parse(today.at("/next").asText())
                            .equals(today(portal).plusDays(1))) {
                return today(portal);
            }
        }
        throw new IllegalStateException("no school for a month");
    }

    static JsonNode home(TestPortal portal) {
        return portal.as("ouder").at("de-linde").json().get(ABSENCES).json();
    }

    /** The id of a child of the parent, by its first name. */
    static String child(Visitor parent, String name) {
        for (JsonNode child : parent.json().get(ABSENCES).json().get("children")) {
            if (child.at("/pupil/firstName").asText().equals(name)) {
                return child.at("/pupil/id").asText();
            }
        }
        throw new IllegalStateException("no child " + name);
    }
}
