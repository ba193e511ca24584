package nl.schoolplein.overblijven.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import nl.schoolplein.overblijven.CareSetUp;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.Test;

/** What care costs: statements of a month and strip cards, as parents and the organisation see them. */
@InPortal
class StatementIT {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** In the first days of a month, so that what is booked next is in that month. */
    private static CareSetUp early(TestPortal portal, String name, String payment, String organisation) {
        CareSetUp care = CareSetUp.named(portal, name, payment, "18:00", organisation);
        LocalDate today = LocalDate.now(portal.clock());
        if (today.getDayOfMonth() > 10) {
            care.goesTo(YearMonth.from(today).plusMonths(1).atDay(1), MORNING);
        }
        return care;
    }

    private static Visitor staff(TestPortal portal) {
        return portal.as("beheer").at("de-linde");
    }

    private static String accounts(TestPortal portal, String organisation) {
        for (JsonNode one :
                staff(portal).json().get("/overblijven/accounts").json().get("organisations")) {
            if (one.get("name").asText().equals(organisation)) {
                return "/overblijven/accounts/" + one.get("id").asText();
            }
        }
        throw new IllegalStateException("there is no organisation " + organisation);
    }

    private static JsonNode statements(Visitor guardian, String organisation) {
        var found = new ArrayNode(JsonNodeFactory.instance);
        for (JsonNode one :
                guardian.json().get("/overblijven/statements").json().get("statements")) {
            if (one.get("organisation").asText().equals(organisation)) {
                found.add(one);
            }
        }
        return found;
    }

    @Test
    void aMonthIsClosedOnceAndTheNextOneCorrectsIt(TestPortal portal) {
        CareSetUp care = early(portal, "Opvang A", "MONTH", "Stichting A");
        Visitor sanne = portal.as("ouder").at("de-linde");
        String mila = CareSetUp.child(sanne, 0);
        LocalDate one = care.books(sanne, mila, 2);
        YearMonth month = YearMonth.from(one);
        String page = accounts(portal, "Stichting A") + "/" + month;
        care.goesTo(one, MORNING);
        staff(portal).get(page).shows("De maand is nog niet voorbij");
        staff(portal).form(page + "/close").isRefused(409);
        care.goesTo(month.plusMonths(1).atDay(1), MORNING);
        staff(portal).get(page).shows("Sanne Visser").shows("€ 3,25");
        staff(portal).submits(page + "/close").shows("Er is 1 overzicht gemaakt.");
        staff(portal).submits(page + "/close").shows("Deze maand was al afgesloten.");
        sanne = portal.as("ouder").at("de-linde");
        JsonNode statement = statements(sanne, "Stichting A").get(0);
        String path = "/overblijven/statements/" + statement.get("id").asText();
        sanne.get(path).shows("Totaal € 3,25").shows("Mila Jansen").shows("was er");
        byte[] pdf = sanne.get(path + "/paper").response().body();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        staff(portal).get(page + "/table").shows("Mila Jansen").shows("3,25");
        assertTrue(sanne.notices().stream().anyMatch(notice -> notice.contains("staat klaar")));

        portal.as("ouder2").at("de-linde").get(path).isNotThere();
        portal.as("ouder2").at("de-linde").get(path + "/paper").isNotThere();
        portal.as("leerkracht").at("de-linde").get(path).isNotThere();
        portal.as("leerkracht").at("de-linde").get(page).isNotThere();
        portal.as("ouder").at("het-kompas").get(path).isNotThere();
        sanne.get(page).isNotThere();

        String planning = "/overblijven/planning/" + care.id() + "/" + one;
        String booking = staff(portal)
                .json()
                .get(planning)
                .json()
                .at("/booked/0/booking")
                .asText();
        staff(portal).form(planning + "/bookings/" + booking + "/cancel", "charged=false");
        String before = sanne.json().get(path).text();
        care.goesTo(month.plusMonths(2).atDay(1), MORNING);
        String next = accounts(portal, "Stichting A") + "/" + month.plusMonths(1);
        staff(portal).get(next).shows("correctie van een eerdere maand").shows("kost toch niets");
        staff(portal).submits(next + "/close").shows("Er is 1 overzicht gemaakt.");
        sanne = portal.as("ouder").at("de-linde");
        assertEquals(before, sanne.json().get(path).text(), "a closed month never changes");
        assertEquals(
                List.of(-325, 325),
                List.of(
                        statements(sanne, "Stichting A").get(0).get("cents").asInt(),
                        statements(sanne, "Stichting A").get(1).get("cents").asInt()));
    }

    @Test
    void aBookingTakesAStripOfWhoBooked(TestPortal portal) {
        CareSetUp care = early(portal, "Overblijven B", "STRIPS", "Stichting B");
        Visitor sanne = portal.as("ouder").at("de-linde");
        String mila = CareSetUp.child(sanne, 0);
        LocalDate one = care.books(sanne, mila, 2);
        care.goesTo(one.plusDays(1), MORNING);
        String cards = "/overblijven/cards/" + care.id();
        String holder =
                staff(portal).json().get(cards).json().at("/holders/0/guardian").asText();
        staff(portal).get(cards).shows("1 strip te weinig").shows("Kaart is op");
        String today = "bought=" + LocalDate.now(portal.clock());
        staff(portal)
                .form(cards + "/" + holder, today, "strips=2", "price=gratis")
                .isRefused(422)
                .shows("gratis");
        staff(portal)
                .submits(cards + "/" + holder, today, "strips=2", "price=4,51")
                .shows("Nog 1 strip");
        portal.as("ouder")
                .at("de-linde")
                .get("/overblijven/statements")
                .shows("Overblijven B")
                .shows("waarde € 2,26");
        Visitor mark = portal.as("ouder2").at("de-linde");
        mark.get("/overblijven/statements").lacks("Overblijven B");
        mark.get(cards).isNotThere();
        care.goesTo(LocalDate.now(portal.clock()), LocalTime.of(19, 30));
        portal.doesWhatIsDue();
        assertTrue(portal.as("ouder").at("de-linde").notices().contains("Nog 1 strip op je kaart voor Overblijven B"));
        staff(portal)
                .form(cards + "/" + CareSetUp.nobody(), today, "strips=2", "price=4,50")
                .isNotThere();
    }

    @Test
    void manyFamiliesTakeNoMoreStatementsThanOne(TestPortal portal) {
        CareSetUp care = early(portal, "Opvang C", "MONTH", "Stichting C");
        Visitor sanne = portal.as("ouder").at("de-linde");
        LocalDate one = care.books(sanne, CareSetUp.child(sanne, 0), 2);
        String page = accounts(portal, "Stichting C") + "/" + YearMonth.from(one);
        care.goesTo(one, MORNING);
        long few = portal.statementsOf(() -> staff(portal).get(page));
        String walkIn = care.today() + "/walk-in";
        for (JsonNode found :
                staff(portal).json().get(walkIn + "?name=e").json().get("found")) {
            staff(portal).form(walkIn, "pupil=" + found.at("/pupil/id").asText());
        }
        staff(portal).get(page).shows("overzichten, samen");
        assertTrue(portal.statementsOf(() -> staff(portal).get(page)) <= few, "no more than for one family");
    }
}
