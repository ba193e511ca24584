package nl.schoolplein.overblijven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;

/** A kind of care at De Linde, made as an administrator does, and days on which it is held. */
public record CareSetUp(TestPortal portal, String id, String name) {

    /** Makes one that is held on every school day, at noon, without a limit of places. */
    public static CareSetUp named(TestPortal portal, String name, String payment, String ends, String organisation) {
        return named(portal, name, payment, "12:00", ends, organisation);
    }

    /** The same, beginning at another time, and perhaps with a number of places. */
    public static CareSetUp named(
            TestPortal portal,
            String name,
            String payment,
            String begins,
            String ends,
            String organisation,
            String... more) {
        Visitor administrator = portal.as("beheer").at("de-linde");
        Stream<String> usual = Stream.of(
                "name=" + name,
                "organisation=" + organisation,
                "payment=" + payment,
                "shared=ALLERGIES",
                "shared=MEDICINES",
                "rooms=Aula\nBoven",
                "volunteers=true",
                "tint=NOON",
                "firstDay=2026-01-01",
                "begins=" + begins,
                "ends=" + ends,
                "weekdays=MONDAY",
                "weekdays=TUESDAY",
                "weekdays=WEDNESDAY",
                "weekdays=THURSDAY",
                "weekdays=FRIDAY",
                "price=3,25");
        administrator.form(
                "/overblijven/kinds", Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
        for (JsonNode kind :
                administrator.json().get("/overblijven/kinds").json().get("kinds")) {
            if (kind.get("name").asText().equals(name)) {
                return new CareSetUp(portal, kind.get("id").asText(), name);
            }
        }
        throw new IllegalStateException("it was not made");
    }

    /** Books it for a child on the first day on which that goes, from a number of days ahead. */
    public LocalDate books(Visitor guardian, String pupil, int from) {
        LocalDate today = LocalDate.now(portal.clock());
        for (int ahead = from; ahead < from + 120; ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                Answer answer = booksOn(guardian, pupil, day);
                if (answer.status() == 200) {
                    return day;
                }
            }
        }
        throw new IllegalStateException("there is no day to book");
    }

    /** Books it for a child on a day. */
    public Answer booksOn(Visitor guardian, String pupil, LocalDate day) {
        return guardian.json()
                .post(
                        "/overblijven/day/" + day + "/book",
                        "{\"care\":\"%s\",\"pupils\":[\"%s\"]}".formatted(id, pupil));
    }

    /** Puts the clock forward to a time of a day. */
    public void goesTo(LocalDate day, LocalTime time) {
        ZonedDateTime now = ZonedDateTime.now(portal.clock());
        portal.forward(Duration.between(now, day.atTime(time).atZone(now.getZone())));
    }

    /** Says who works there: this member of staff alone. */
    public void isWorkedAtBy(String name) {
        Visitor administrator = portal.as("beheer").at("de-linde");
        String kind = "/overblijven/kinds/" + id;
        for (JsonNode one : administrator.json().get(kind).json().get("staff")) {
            if (one.get("name").asText().equals(name)) {
                administrator.submits(
                        kind + "/staff", "members=" + one.get("id").asText());
                return;
            }
        }
        throw new IllegalStateException(name + " does not work at the school");
    }

    /** A child has one more guardian, whose link carries this alone. */
    public void hasGuardian(String pupil, String name, String right, String telephone) {
        Visitor administrator = portal.as("beheer").at("de-linde");
        String people = "/admin/people/";
        administrator.form(people + "pupils/" + pupil + "/guardians", "name=" + name, "rights=" + right);
        for (JsonNode link :
                administrator.json().get(people + "pupils/" + pupil).json().at("/pupil/links")) {
            if (link.get("guardianName").asText().equals(name)) {
                String guardian = people + "guardians/" + link.get("guardian").asText();
                administrator.submits(guardian, "name=" + name, "phone=" + telephone);
                return;
            }
        }
        throw new IllegalStateException(name + " was not linked");
    }

    /** The address of its list, within the school. */
    public String today() {
        return "/overblijven/today/" + id;
    }

    /** A child of a guardian, by the number. */
    public static String child(Visitor guardian, int number) {
        return guardian.json()
                .get("/overblijven/collecting")
                .json()
                .at("/children/" + number + "/pupil/id")
                .asText();
    }

    /** A child on the list, as a program reads it. */
    public JsonNode onList(Visitor staff, String pupil) {
        for (JsonNode child : staff.json().get(today()).json().get("children")) {
            if (child.at("/pupil/id").asText().equals(pupil)) {
                return child;
            }
        }
        return MissingNode.getInstance();
    }

    /** The id of nobody. */
    public static UUID nobody() {
        return new UUID(7, 7);
    }
}
