package nl.schoolplein.absences.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leave, from asking to the letter, as parents, the head and the teacher see it. */
@InPortal
class LeaveIT {
    private static final String LEAVE = "/absences/leave";

    private Visitor sanne;
    private Visitor mark;
    private Visitor head;
    private Visitor teacher;
    private LocalDate from;

    @BeforeEach
    void people(TestPortal portal) {
        sanne = portal.as("ouder").at("de-linde");
        mark = portal.as("ouder2").at("de-linde");
        head = portal.as("beheer").at("de-linde");
        teacher = portal.as("leerkracht").at("de-linde");
        for (Visitor parent : List.of(sanne, mark)) { // each test begins without leave
            JsonNode mine = parent.json().get(LEAVE).json();
            Stream.of("open", "coming").forEach(list -> mine.get(list).forEach(card -> parent.json()
                    .post(LEAVE + "/requests/" + card.at("/id").asText() + "/withdraw", "")));
        }
        from = LocalDate.now(portal.clock()).plusDays(2);
    }

    private static String child(Visitor parent, String name) {
        for (JsonNode child : parent.json().get(LEAVE + "/new").json().get("children")) {
            if (child.at("/firstName").asText().equals(name)) {
                return child.at("/id").asText();
            }
        }
        throw new IllegalStateException("no child " + name);
    }

    /** The first so many school days in a row from a day on, as the portal counts them. */
    private LocalDate[] days(String child, LocalDate begin, int many) {
        LocalDate first = begin;
        while (count(child, first, first) == 0) {
            first = first.plusDays(1);
        }
        LocalDate last = first;
        while (count(child, first, last) < many) {
            last = last.plusDays(1);
        }
        return new LocalDate[] {first, last};
    }

    private int count(String child, LocalDate first, LocalDate last) {
        return sanne.json()
                .get(LEAVE + "/new/days?ground=other&pupil=" + child + "&first=" + first + "&last=" + last)
                .json()
                .at("/counted/0/verdict/tally/years/0/days")
                .asInt();
    }

    private static String[] asking(String ground, LocalDate[] days, UUID tap, String... children) {
        List<String> fields = new ArrayList<>(List.of(
                "ground=" + ground, "first=" + days[0], "last=" + days[1], "explanation=Tante trouwt", "tap=" + tap));
        Stream.of(children).map(child -> "pupil=" + child).forEach(fields::add);
        return fields.toArray(String[]::new);
    }

    private static String ask(Visitor parent, String ground, LocalDate[] days, String child) {
        UUID tap = UUID.randomUUID();
        Answer sent = parent.form(LEAVE + "/new/days", asking(ground, days, tap, child));
        assertEquals(303, sent.status());
        for (JsonNode card : parent.json().get(LEAVE).json().get("open")) {
            if (card.at("/when/first").asText().equals(days[0].toString())
                    && card.at("/pupil/id").asText().equals(child)) {
                return LEAVE + "/requests/" + card.at("/id").asText();
            }
        }
        throw new IllegalStateException("not there");
    }

    @Test
    void whoWasChosenIsChosenStillWhenSomethingIsWrong() {
        String mila = child(sanne, "Mila");
        String tom = child(sanne, "Tom");
        String refused = sanne.form(LEAVE + "/new/days", "pupil=" + mila, "pupil=" + tom, "first=" + from)
                .isRefused(422)
                .text();
        assertTrue(isTicked(refused, mila) && isTicked(refused, tom), refused);
        String back = sanne.get(LEAVE + "/new/days?pupil=" + tom).text();
        assertTrue(isTicked(back, tom) && !isTicked(back, mila), back);
    }

    private static boolean isTicked(String page, String child) {
        String box = page.substring(page.indexOf("value=\"" + child));
        return box.substring(0, box.indexOf('>')).contains("checked");
    }

    @Test
    void whatAParentAsksTheHeadDecidesAndTheTeacherSeesWithoutTheReason() {
        String mila = child(sanne, "Mila");
        LocalDate[] days = days(mila, from, 2);
        sanne.get(LEAVE + "/new/days?ground=wedding&pupil=" + mila + "&first=" + days[0] + "&last=" + days[1])
                .shows("Zo tellen we", "2 schooldagen", "De directeur beslist", "artikel 14");
        String request = ask(sanne, "wedding", days, mila);
        sanne.get(request).shows("Verstuurd", "Tante trouwt", "door jou");
        mark.get(request).shows("Verstuurd", "door Sanne Visser").lacks("Tante trouwt");
        assertTrue(mark.notices().stream().anyMatch(text -> text.startsWith("Verlof voor Mila vanaf")));
        teacher.get(LEAVE).lacks("Huwelijk");
        teacher.get(request).isNotThere();

        head.get(LEAVE).shows("Mila Jansen", "Huwelijk");
        head.get(request).shows("Tante trouwt", "Zo tellen we", "Sanne Visser");
        head.submits(request + "/decide", "outcome=APPROVE", "says=Veel plezier")
                .shows("Goedgekeurd", "Brief");
        assertTrue(sanne.notices().stream().anyMatch(text -> text.startsWith("Er is een besluit over het verlof")));
        assertFalse(sanne.notices().toString().contains("Huwelijk"));
        sanne.get(request).shows("Goedgekeurd", "Veel plezier");
        assertEquals("%PDF", sanne.get(request + "/letter").text().substring(0, 4));
        mark.get(request + "/letter").shows("%PDF");
        teacher.get(LEAVE).shows("Mila Jansen").lacks("Huwelijk", "Veel plezier");
        sanne.submits(request + "/withdraw").shows("Niet meer nodig");
        teacher.get(LEAVE).lacks("Mila Jansen");
    }

    @Test
    void whatIsSentTwiceIsThereOnceForEachChild() {
        String mila = child(sanne, "Mila");
        String tom = child(sanne, "Tom");
        UUID tap = UUID.randomUUID();
        LocalDate[] days = days(mila, from, 1);
        String[] fields = asking("wedding", days, tap, mila, tom);
        sanne.submits(LEAVE + "/new/days", fields).shows("Het verlof voor Mila, Tom is gevraagd.");
        byte[] card = "kaart".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                303,
                sanne.upload(LEAVE + "/new/days", "proof", "kaart.txt", card, fields)
                        .status());
        JsonNode open = sanne.json().get(LEAVE).json().get("open");
        assertEquals(2, open.size());
        sanne.get(LEAVE + "/requests/" + open.at("/0/id").asText()).shows("kaart.txt");
    }

    @Test
    void whatCannotBeSaysWhyAndKeepsWhatWasTyped() {
        String mila = child(sanne, "Mila");
        LocalDate[] days = days(mila, from, 1);
        ask(sanne, "wedding", days, mila);
        String[] again = asking("jubilee", days, UUID.randomUUID(), mila);
        String address = LEAVE + "/new/days?ground=jubilee&pupil=" + mila + "&first=" + days[0] + "&last=" + days[1];
        Answer refused = sanne.form(address, again)
                .isRefused(422)
                .shows("Voor deze dagen is voor Mila al verlof gevraagd.", "Eerste dag");
        assertTrue(refused.text().contains("Tante trouwt"), "what was typed is lost");
        LocalDate[] later = days(mila, days[1].plusDays(1), 1);
        sanne.form(address, asking("jubilee", later, UUID.randomUUID(), mila)).isRefused(303);
        LocalDate saturday = from.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY));
        sanne.get(LEAVE + "/new/days?ground=wedding&pupil=" + mila + "&first=" + saturday)
                .shows("Op deze dagen is er geen school.");
        sanne.get(LEAVE + "/new/days?ground=wedding&pupil=" + mila + "&first=ooit")
                .shows("Kies een eerste");
        sanne.form(LEAVE + "/new/days", asking("wedding", days, UUID.randomUUID(), UUID.randomUUID() + ""))
                .isNotThere();
        sanne.form(LEAVE + "/new/days", asking("unknown", days, UUID.randomUUID(), mila))
                .isNotThere();
    }

    @Test
    void moreThanTenDaysAreNeverDecidedHere() {
        String tom = child(sanne, "Tom");
        LocalDate[] days = days(tom, from, 11);
        sanne.get(LEAVE + "/new/days?ground=illness&pupil=" + tom + "&first=" + days[0] + "&last=" + days[1])
                .shows("De leerplichtambtenaar beslist");
        String request = ask(sanne, "illness", days, tom);
        head.get(request).shows("Doorsturen naar de leerplichtambtenaar").lacks("Afwijzen");
        head.form(request + "/decide", "outcome=APPROVE").isRefused(422).shows("leerplichtambtenaar");
        head.form(request + "/decide", "outcome=REJECT", "says=Nee").isRefused(422);
        String today = from.minusDays(2).toString();
        head.form(request + "/forward", "day=" + from).isRefused(422).shows("Deze dag moet nog komen.");
        head.submits(request + "/forward", "day=" + today, "says=LPA-11");
        head.submits(request + "/reopen", "says=Verkeerd kenmerk").shows("In behandeling");
        head.submits(request + "/forward", "day=" + today, "says=LPA-12").shows("Bij de leerplichtambtenaar");
        head.submits(request + "/outcome", "day=" + today, "approved=false", "says=Te lang")
                .shows("Afgewezen");
        sanne.get(request).shows("Afgewezen", "Te lang", "De gemeente stuurt het besluit.");
        sanne.get(request + "/letter").isNotThere();
    }

    @Test
    void otherDaysAreForTheParentToAgreeWith() {
        String mila = child(sanne, "Mila");
        LocalDate[] days = days(mila, from, 3);
        String request = ask(sanne, "wedding", days, mila);
        head.form(request + "/decide", "outcome=PROPOSE", "first=" + days[0], "last=" + days[0])
                .isRefused(422)
                .shows("Schrijf erbij waarom");
        head.submits(request + "/decide", "outcome=PROPOSE", "first=" + days[0], "last=" + days[0], "says=Eén dag")
                .shows("Andere dagen voorgesteld");
        mark.submits(request + "/disagree").shows("In behandeling");
        head.submits(request + "/decide", "outcome=PROPOSE", "first=" + days[0], "last=" + days[0], "says=Toch");
        sanne.get(request).shows("De school stelt andere dagen voor");
        sanne.submits(request + "/agree").shows("Goedgekeurd", "Brief met het besluit");
        JsonNode when = sanne.json().get(request).json().at("/card/when");
        assertEquals(days[0].toString(), when.at("/last").asText());
        head.submits(request + "/reopen", "says=Vergissing").shows("Opnieuw in behandeling", "Vergissing");
        head.submits(request + "/decide", "outcome=REJECT", "says=Toch niet").shows("Afgewezen");
        sanne.get(request).shows("Akkoord met andere dagen", "Vergissing", "Toch niet");
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsTold(TestPortal portal) {
        String mila = child(sanne, "Mila");
        String request = ask(sanne, "moving", days(mila, from, 1), mila);
        head.get(request);
        List<CompletableFuture<Answer>> both = Stream.of("APPROVE", "REJECT")
                .map(what -> CompletableFuture.supplyAsync(
                        () -> head.form(request + "/decide", "outcome=" + what, "says=Ja of nee")))
                .toList();
        List<Integer> answers =
                both.stream().map(one -> one.join().status()).sorted().toList();
        assertEquals(List.of(303, 409), answers);
        assertEquals(
                1,
                sanne.json().get(request).json().get("steps").findValuesAsText("what").stream()
                        .filter(what -> what.equals("APPROVED") || what.equals("REJECTED"))
                        .count());
    }

    @Test
    void ofTwoParentsWhoAskForTheSameDaysAtOnceTheSecondIsTold(TestPortal portal) {
        String mila = child(sanne, "Mila");
        LocalDate[] three = days(mila, from, 3);
        LocalDate[] last = {three[1], three[1]};
        for (int round = 0; round < 8; round++) {
            CountDownLatch start = new CountDownLatch(1);
            List<CompletableFuture<Answer>> both = Stream.of(asks(sanne, three, start), asks(mark, last, start))
                    .toList();
            start.countDown();
            List<Answer> answers = both.stream().map(CompletableFuture::join).toList();
            assertEquals(
                    List.of(303, 422),
                    answers.stream().map(Answer::status).sorted().toList(),
                    "round " + round);
            answers.stream()
                    .filter(answer -> answer.status() == 422)
                    .map(answer -> answer.shows("Voor deze dagen is voor Mila al verlof gevraagd."))
                    .forEach(answer -> assertTrue(answer.text().contains("Tante trouwt"), "what was typed is lost"));
            JsonNode open = sanne.json().get(LEAVE).json().get("open");
            assertEquals(1, open.size(), open.toString());
            String request = LEAVE + "/requests/" + open.at("/0/id").asText();
            assertEquals(303, sanne.form(request + "/withdraw").status());
        }
    }

    private CompletableFuture<Answer> asks(Visitor parent, LocalDate[] days, CountDownLatch start) {
        String mila = child(sanne, "Mila");
        String address = LEAVE + "/new/days?ground=wedding&pupil=" + mila + "&first=" + days[0] + "&last=" + days[1];
        String[] fields = asking("wedding", days, UUID.randomUUID(), mila);
        parent.get(address);
        return CompletableFuture.supplyAsync(() -> {
            try {
                start.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return parent.form(address, fields);
        });
    }

    @Test
    void whoMayAskIsWhoMayActOrTakesCareAndTheOthersOnlySee(TestPortal portal) {
        Families families = Families.at(portal);
        Visitor foster = families.as(Families.Who.FOSTER_CARER).at("de-linde");
        Visitor without = families.as(Families.Who.WITHOUT_AUTHORITY).at("de-linde");
        String child = families.child().toString();
        LocalDate[] days = {from.plusDays(7), from.plusDays(10)};
        without.get(LEAVE + "/new").isNotThere();
        assertTrue(List.of(403, 404)
                .contains(without.form(LEAVE + "/new/days", asking("wedding", days, UUID.randomUUID(), child))
                        .status()));
        foster.get(LEAVE + "/new").shows("Huwelijk");
        foster.get(LEAVE + "/new/days?ground=wedding&pupil=" + child + "&first=" + days[0] + "&last=" + days[1])
                .shows("Zo tellen we");
        String request = ask(foster, "wedding", days, child);
        without.get(request).shows("Verstuurd").lacks("Tante trouwt", "Aanvraag intrekken");
        without.form(request + "/withdraw").isRefused(403);
        families.as(Families.Who.MOTHER)
                .at("de-linde")
                .get(request)
                .shows("Verstuurd")
                .lacks("Tante trouwt");
        families.as(Families.Who.CLASSMATE).at("de-linde").get(request).isNotThere();
        families.as(Families.Who.CLASSMATE).at("de-linde").json().get(request).isNotThere();
        families.as(Families.Who.CLASSMATE)
                .at("de-linde")
                .form(request + "/withdraw")
                .isNotThere();
        families.as(Families.Who.TEACHER).at("de-linde").get(request).isNotThere();
        portal.as("ouder").at("het-kompas").get(request).isNotThere();
        assertTrue(List.of(403, 404)
                .contains(teacher.form(request + "/decide", "outcome=APPROVE").status()));
        assertTrue(List.of(403, 404)
                .contains(sanne.form(request + "/decide", "outcome=APPROVE").status()));
        families.as(Families.Who.MOTHER)
                .at("de-linde")
                .submits(request + "/withdraw")
                .shows("Ingetrokken");
    }

    @Test
    void whatIsOffIsNotThereAndASchoolMayOfferOnlyAbsence(TestPortal portal) {
        portal.switches("de-linde", "off");
        sanne.get(LEAVE).isNotThere();
        sanne.json().get(LEAVE + "/new").isNotThere();
        portal.switches("de-linde", "on");
        Visitor board = portal.as("beheer").at("de-linde");
        board.json().put("/admin/modules/absences/settings/offered", "{\"value\":\"absence\"}");
        sanne.get(LEAVE + "/new").isNotThere();
        board.json().put("/admin/modules/absences/settings/offered", "{\"value\":\"leave\"}");
        sanne.get(LEAVE + "/new").shows("Huwelijk");
        board.json().put("/admin/modules/absences/settings/offered", "{\"value\":\"both\"}");
    }

    @Test
    void theHeadsListTakesAsManyStatementsForManyRequestsAsForFew(TestPortal portal) {
        String mila = child(sanne, "Mila");
        ask(sanne, "wedding", days(mila, from, 1), mila);
        head.get(LEAVE);
        long few = statements(portal);
        String tom = child(sanne, "Tom");
        LocalDate next = from;
        for (int more = 1; more < 4; more++) {
            LocalDate[] day = days(tom, next, 1);
            ask(sanne, "wedding", day, tom);
            next = day[0].plusDays(1);
        }
        assertEquals(few, statements(portal));
    }

    private long statements(TestPortal portal) {
        return portal.statementsOf(() -> head.json().get(LEAVE));
    }

    @Test
    void aRuleChangesFromADayOnAndGoesBack() {
        String rule = LEAVE + "/rules/weighty-days";
        sanne.get(LEAVE + "/rules").shows("ten hoogste 10 schooldagen", "Leerplichtwet 1969");
        sanne.get(rule).isNotThere();
        head.form(rule, "from=" + from, "amount=99", "note=Proef")
                .isRefused(422)
                .shows("Kies een getal van 0 tot en met 60.");
        head.submits(
                        rule,
                        "from=" + from.minusDays(2),
                        "amount=8",
                        "says=Wij beslissen over {number} dagen.",
                        "note=Afspraak")
                .shows("Wij beslissen over 8 dagen.", "Afspraak", "Karin Mulder", "ten hoogste 10 schooldagen");
        sanne.get(LEAVE + "/rules").shows("Wij beslissen over 8 dagen.");
        String tom = child(sanne, "Tom");
        LocalDate[] nine = days(tom, from, 9);
        sanne.get(LEAVE + "/new/days?ground=illness&pupil=" + tom + "&first=" + nine[0] + "&last=" + nine[1])
                .shows("De leerplichtambtenaar beslist");
        head.submits(rule + "/back", "backFrom=" + from.minusDays(2)).shows("ten hoogste 10 schooldagen");
        sanne.get(LEAVE + "/rules").shows("ten hoogste 10 schooldagen");
    }

    @Test
    void aFormToSignIsPrintedAndItsReturnIsNoted() {
        String mila = child(sanne, "Mila");
        String request = ask(sanne, "holiday", days(mila, from.plusDays(30), 2), mila);
        sanne.get(request).shows("Handtekening", "Formulier (PDF)");
        sanne.get(request + "/form").shows("%PDF");
        mark.get(request + "/form").isNotThere();
        head.submits(request + "/signed").shows("Het ondertekende formulier is binnen.");
        sanne.get(request).shows("Ondertekend formulier is binnen");
        assertEquals(
                "text/csv", head.get(LEAVE + "/table").header("Content-Type").split(";", 2)[0]);
        teacher.get(LEAVE + "/table").isNotThere();
    }
}
