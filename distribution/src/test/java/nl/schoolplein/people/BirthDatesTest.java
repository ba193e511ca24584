package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When children were born: for who may see them, and for guardians of nobody but their own. */
class BirthDatesTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        Path plugins = Files.createTempDirectory("plugins");
        CareRoom.jar().write(plugins.resolve("care-room.jar"));
        portal = TestPortal.with(plugins);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static JsonNode births(String login, String query) {
        return portal.as(login)
                .at("de-linde")
                .json()
                .get("/care-room/births" + query)
                .json();
    }

    private static List<LocalDate> days(String login) {
        return StreamSupport.stream(births(login, "").spliterator(), false)
                .map(day -> LocalDate.parse(day.asText()))
                .toList();
    }

    @Test
    void eachKnowsThoseWhoAreTheirs() {
        int all = days("beheer").size();
        int taught = days("leerkracht").size();
        assertTrue(all > taught && taught >= 23, all + " and " + taught);
        assertEquals(2, days("ouder").size(), "Mila and Tom, and no classmate");
        assertEquals(1, days("ouder2").size(), "Mila alone");
        String mila = births("ouder2", "").fieldNames().next();
        assertEquals(1, births("leerkracht", "?of=" + mila).size());
        assertEquals(0, births("nieuw", "?of=" + mila).size(), "another family's child");
    }

    @Test
    void theChildrenOfTheDemoAreOfAnAge() {
        LocalDate today = LocalDate.now(portal.clock());
        List<LocalDate> all = days("beheer");
        assertTrue(all.stream().noneMatch(born -> born.isAfter(today.minusYears(4))), "too young for school");
        assertTrue(all.stream().noneMatch(born -> born.isBefore(today.minusYears(14))), "too old");
        assertTrue(
                all.stream()
                        .anyMatch(born ->
                                born.getMonth() == today.getMonth() && born.getDayOfMonth() == today.getDayOfMonth()),
                "somebody has a birthday");
        assertTrue(all.stream().anyMatch(born -> born.isAfter(today.minusYears(5))), "somebody is four");
    }
}
