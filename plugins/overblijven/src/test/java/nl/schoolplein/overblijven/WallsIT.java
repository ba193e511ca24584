package nl.schoolplein.overblijven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.Test;

/** What a parent whose details are hidden books, names and tells is read by nobody else than it is for, on any page. */
@InPortal
class WallsIT {
    private static final String HOME = "/overblijven/";
    private static final String[] SAID = {"Oom Verstopt", "Verstopte boodschap"};

    @Test
    void nobodyReadsWhatIsNotForThem(TestPortal portal) {
        CareSetUp care = CareSetUp.named(portal, "Muren", "STRIPS", "18:00", "Stichting Muren");
        Families families = Families.at(portal);
        families.logInAgain();
        String child = families.child().toString();
        LocalDate day = care.books(families.as(Families.Who.HIDDEN).at("de-linde"), child, 2);
        care.goesTo(day, LocalTime.of(12, 5));
        families.logInAgain();
        Visitor hidden = families.as(Families.Who.HIDDEN).at("de-linde");
        assertEquals(
                303,
                families.as(Families.Who.MOTHER)
                        .at("de-linde")
                        .form(HOME + "collecting", "pupil=" + child, "name=" + SAID[0], "telephone=06 99887766")
                        .status());
        assertEquals(
                303,
                hidden.form(HOME + "collecting/note", "pupil=" + child, "note=" + SAID[1])
                        .status());
        Visitor staff = portal.as("beheer").at("de-linde");
        staff.submits(care.today() + "/" + child + "/here", "here=true");
        YearMonth month = YearMonth.from(day);
        staff.get(care.today()).shows(SAID);
        assertEquals(List.of(), families.leaks(everything(staff, families, care, day), SAID));

        care.goesTo(month.plusMonths(1).atDay(1), LocalTime.of(9, 0));
        families.logInAgain();
        Visitor board = portal.as("beheer").at("de-linde");
        String organisation = organisation(board);
        board.submits(HOME + "accounts/" + organisation + "/" + month + "/close")
                .shows("Er is 1 overzicht gemaakt.");
        Map<String, String> parameters = new HashMap<>(everything(board, families, care, day));
        parameters.put(
                "id",
                families.as(Families.Who.HIDDEN)
                        .at("de-linde")
                        .json()
                        .get(HOME + "statements")
                        .json()
                        .at("/statements/0/id")
                        .asText());
        assertEquals(List.of(), families.leaks(parameters, SAID));
    }

    private static String organisation(Visitor staff) {
        for (JsonNode one : staff.json().get(HOME + "accounts").json().get("organisations")) {
            if (one.get("name").asText().equals("Stichting Muren")) {
                return one.get("id").asText();
            }
        }
        throw new IllegalStateException("there is no such organisation");
    }

    private static Map<String, String> everything(Visitor staff, Families families, CareSetUp care, LocalDate day) {
        String nothing = UUID.randomUUID().toString();
        return Map.of(
                "day", day.toString(),
                "care", care.id(),
                "offer", nothing,
                "id", nothing,
                "pupil", families.child().toString(),
                "guardian", families.id(Families.Who.HIDDEN).toString(),
                "month", YearMonth.from(day).toString(),
                "organisation", organisation(staff));
    }
}
