package nl.schoolplein.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.PasswordHash;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.hibernate.Session;

/** De Linde grown large: so many more pupils came in with a roster, and a guardian of each has logged in. */
final class BigSchool {
    static final String SCHOOL = "de-linde";

    private static final int IN_A_GROUP = 25;
    private static final String DESK = "/" + SCHOOL + "/admin/roster";

    private final TestPortal portal;
    private final List<Parent> parents;

    private BigSchool(TestPortal portal, List<Parent> parents) {
        this.portal = portal;
        this.parents = parents;
    }

    /** A guardian who is logged in, and the child. */
    record Parent(Visitor visitor, UUID pupil) {}

    /** On a school day at this time; the day is the next Tuesday. */
    static BigSchool at(TestPortal portal, LocalTime time, int pupils) throws Exception {
        Clock clock = portal.clock();
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime then = now.with(TemporalAdjusters.next(DayOfWeek.TUESDAY)).with(time);
        portal.forward(Duration.between(now, then));
        takeOver(portal.as("beheer").json(), pupils);
        Map<String, UUID> children = accounts(portal.portal().installation(), pupils);
        return new BigSchool(
                portal,
                children.entrySet().stream()
                        .map(one -> new Parent(portal.as(one.getKey()).json(), one.getValue()))
                        .toList());
    }

    /** One guardian of each of the new pupils. */
    List<Parent> parents() {
        return parents;
    }

    TestPortal portal() {
        return portal;
    }

    private static void takeOver(Visitor karin, int pupils) throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder(
                "leerlingnummer;roepnaam;achternaam;geboortedatum;groep;jaargroep;ouder 1 naam;ouder 1 e-mail\n");
        for (int pupil = 0; pupil < pupils; pupil++) {
            int year = pupil / IN_A_GROUP % 8 + 1;
            csv.append("groot%d;Kind%d;van Achternaam%d;5-3-2018;Groep %d-%d;%d;Ouder %d;ouder%d@example.org%n"
                    .formatted(pupil, pupil, pupil, year, pupil / IN_A_GROUP, year, pupil, pupil));
        }
        karin.upload(DESK, Map.of(), "files", "leerlingen.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        await(karin, "checked");
        karin.post(DESK + "/apply", "{}");
        await(karin, "empty");
    }

    private static void await(Visitor karin, String step) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        JsonNode desk = karin.get(DESK).json();
        while (!desk.get("step").asText().equals(step)) {
            if (System.nanoTime() > end || desk.get("step").asText().equals("failed")) {
                throw new IOException("it is not " + step + ": " + desk);
            }
            TimeUnit.MILLISECONDS.sleep(20);
            desk = karin.get(DESK).json();
        }
    }

    /** Accounts for those guardians: the user name, and the child. */
    private static Map<String, UUID> accounts(Installation kept, int count) throws IOException {
        UUID school = kept.schools().bySlug(SCHOOL).orElseThrow().id();
        String password = PasswordHash.of(Demo.PASSWORD);
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        kept.accounts()
                .add(IntStream.range(0, count)
                        .mapToObj(number -> new Account(
                                ids.get(number), "groot" + number, "Ouder " + number, password, false, Set.of(school)))
                        .toList());
        return kept.rows().write(school, session -> give(session, ids));
    }

    private static Map<String, UUID> give(Session session, List<UUID> accounts) {
        List<Object[]> links = session.createSelectionQuery(
                        "select guardian, link.pupil from GuardianRow guardian, GuardianLinkRow link"
                                + " where link.guardian = guardian.id and guardian.email like 'ouder%@example.org'"
                                + " and guardian.account is null",
                        Object[].class)
                .setMaxResults(accounts.size())
                .list();
        Map<String, UUID> children = new LinkedHashMap<>();
        for (int place = 0; place < accounts.size(); place++) {
            Object[] link = links.get(place);
            ((GuardianRow) link[0]).joins(accounts.get(place));
            children.put("groot" + place, (UUID) link[1]);
        }
        return children;
    }
}
