package nl.schoolplein.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.PasswordHash;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole school at one network address, all at once: by the clock of the portal, all of it happens in one moment. */
class CrowdTest {
    private static final int PARENTS = 300;
    /** More than stand in line for their password to be looked at, however many processors there are. */
    private static final int AT_ONCE = 48 * Math.max(1, Runtime.getRuntime().availableProcessors() / 2) + 70;

    private static final String SCHOOL = "127.0.20.1";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Doors.portal();
        String hash = PasswordHash.of(Demo.PASSWORD);
        portal.portal()
                .installation()
                .accounts()
                .add(IntStream.range(0, PARENTS)
                        .mapToObj(who -> new Account(
                                UUID.randomUUID(),
                                "avond-" + who,
                                "Ouder " + who,
                                hash,
                                false,
                                new java.util.HashSet<>(Set.of())))
                        .toList());
    }

    @Test
    void threeHundredParentsComeInThoughEveryFourthMistypes() throws Exception {
        AtomicInteger sentAgain = new AtomicInteger();
        List<Callable<Integer>> parents = new ArrayList<>();
        for (int who = 0; who < PARENTS; who++) {
            String username = "avond-" + who;
            boolean mistypes = who % 4 == 0;
            parents.add(() -> {
                if (mistypes) {
                    assertEquals(422, status(untilAnswered(username, "verkeerd", sentAgain)));
                }
                return status(untilAnswered(username, Demo.PASSWORD, sentAgain));
            });
        }
        ExecutorService evening = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Integer> answer : evening.invokeAll(parents)) {
                assertEquals(303, answer.get());
            }
        } finally {
            evening.shutdownNow();
        }
        assertTrue(sentAgain.get() > 0, "nobody had to wait, so nothing was tried");
    }

    @Test
    void aHundredAskForALinkThere() {
        for (int who = 0; who < 100; who++) {
            String answer = Doors.Raw.from(portal, SCHOOL).form("/login/lost-password", "who=avond-" + who);
            assertEquals(303, status(answer), answer);
        }
    }

    @Test
    void whoHasWaitedLongEnoughGetsTheFormBackAndAProgramDecidesItself() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> asking = new ArrayList<>();
            for (int who = 0; who < AT_ONCE; who++) {
                String fields = "username=avond-" + who + "&password=" + Demo.PASSWORD + "&stay=yes";
                boolean program = who % 2 == 0;
                asking.add(() -> program
                        ? Doors.Raw.from(portal, SCHOOL).form("/login", fields, "Accept: application/json")
                        : Doors.Raw.from(portal, SCHOOL).form("/login?turn=99", fields));
            }
            int busy = 0;
            for (Future<String> future : crowd.invokeAll(asking)) {
                String answer = future.get();
                if (status(answer) == 503) {
                    busy++;
                    assertTrue(answer.contains("Retry-After: 5"), answer);
                    assertFalse(answer.contains(Demo.PASSWORD), "no password in a page");
                    assertTrue(
                            answer.contains("value=\"avond-") || answer.contains("application/problem+json"), answer);
                }
            }
            assertTrue(busy > 0, "nobody was turned away, so nothing was tried");
        } finally {
            crowd.shutdownNow();
        }
    }

    /** As a browser does: what is to be sent again is sent again, with the password, to where the answer says. */
    private static String untilAnswered(String username, String password, AtomicInteger sentAgain) {
        String path = "/login";
        String fields = "username=" + username + "&password=" + password + "&next=/me";
        for (int turn = 0; turn < 20; turn++) {
            String answer = Doors.Raw.from(portal, SCHOOL).form(path, fields);
            if (status(answer) != 307) {
                return answer;
            }
            sentAgain.incrementAndGet();
            assertFalse(answer.contains(password), "no password in an answer");
            path = answer.lines()
                    .filter(line -> line.startsWith("Location: /login?turn="))
                    .findFirst()
                    .orElseThrow()
                    .substring("Location: ".length());
        }
        throw new AssertionError(username + " was sent round and round");
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}
