package nl.schoolplein.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import nl.schoolplein.benchmarks.BigSchool.Parent;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;

/**
 * The moments at which a whole school wants the same: {@code benchmarks/run rush}. Four hundred parents report a child ill
 * from 7:50 on while the teachers' lists are asked for again and again; a thousand sign up for thirty places at once; the
 * statements of a month are made for six hundred children. The portal runs in this process, with the embedded database.
 */
final class Rush {
    private static final int REPORTS = 400;
    private static final int SIGN_UPS = 1000;
    private static final int PLACES = 30;
    private static final int CHILDREN = 600;

    private final BigSchool school;
    private final boolean quick;

    private Rush(BigSchool school, boolean quick) {
        this.school = school;
        this.quick = quick;
    }

    /** With {@code --quick} a twentieth of the reports, in half a minute. */
    public static void main(String[] arguments) throws Exception {
        try (TestPortal portal = TestPortal.with(Home.ofThisRun().plugins())) {
            Rush rush = new Rush(
                    BigSchool.at(portal, LocalTime.of(7, 50), SIGN_UPS),
                    List.of(arguments).contains("--quick"));
            Table.head();
            rush.morning();
            rush.places();
            rush.statements();
        }
    }

    private LocalDate today() {
        return LocalDate.now(school.portal().clock());
    }

    /** Reports at random moments of ten minutes; the teachers' lists one after the other, ten a second. */
    private void morning() throws Exception {
        int count = quick ? REPORTS / 20 : REPORTS;
        Duration time = quick ? Duration.ofSeconds(30) : Duration.ofMinutes(10);
        Visitor office = school.portal().as("beheer");
        List<String> groups = groups(office);
        Random random = new Random(1);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(32);
        try {
            List<Future<Double>> reports = new ArrayList<>();
            for (Parent parent : school.parents().subList(0, count)) {
                long moment = (long) (random.nextDouble() * time.toMillis());
                reports.add(clock.schedule(() -> reported(parent), moment, TimeUnit.MILLISECONDS));
            }
            List<Future<Double>> lists = new ArrayList<>();
            for (int look = 0; look < time.toSeconds() * 10; look++) {
                String group = groups.get(look % groups.size());
                Callable<Double> asked = () -> timed(() -> office.get(register(group)), 200);
                lists.add(clock.schedule(asked, look * 100L, TimeUnit.MILLISECONDS));
            }
            Table.atMost("report at 7:50, p99 of " + count, 100, p99(reports), " ms");
            Table.plain("teacher's list meanwhile, p99 of " + lists.size(), p99(lists), " ms");
        } finally {
            clock.shutdownNow();
        }
    }

    private static List<String> groups(Visitor office) {
        JsonNode groups = office.json().get("/de-linde/absences/").json().get("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .map(group -> group.get("id").asText())
                .toList();
    }

    private static String register(String group) {
        return "/de-linde/absences/groups/" + group;
    }

    private double reported(Parent parent) throws Exception {
        String report = "{\"children\":[\"" + parent.pupil() + "\"],\"kind\":\"ILL\",\"day\":\"" + today() + "\"}";
        return timed(() -> parent.visitor().post("/de-linde/absences/reports", report), 200);
    }

    private static double timed(Callable<Answer> asked, int status) throws Exception {
        long start = System.nanoTime();
        Answer answer = asked.call();
        if (answer.status() != status) {
            throw new IllegalStateException("answered " + answer);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double p99(List<Future<Double>> times) throws Exception {
        double[] sorted = new double[times.size()];
        for (int place = 0; place < sorted.length; place++) {
            sorted[place] = times.get(place).get();
        }
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.99)];
    }

    /** All of them at the same moment, and then, for another day, one every millisecond: who came first is in. */
    private void places() throws Exception {
        String care = care("Schaatsen", "\"places\":" + PLACES);
        signUp(care, today().plusWeeks(1), 0);
        signUp(care, today().plusWeeks(2), 1);
    }

    private void signUp(String care, LocalDate day, long millisBetween) throws Exception {
        ScheduledExecutorService people = Executors.newScheduledThreadPool(SIGN_UPS);
        try {
            long began = System.nanoTime();
            List<Future<JsonNode>> asked = new ArrayList<>();
            for (Parent parent : school.parents()) {
                Callable<JsonNode> wish = () -> booked(parent, care, day);
                asked.add(people.schedule(wish, 1000 + asked.size() * millisBetween, TimeUnit.MILLISECONDS));
            }
            List<Integer> in = new ArrayList<>();
            int waiting = 0;
            for (int number = 0; number < asked.size(); number++) {
                JsonNode outcome = asked.get(number).get();
                waiting += outcome.get("waiting").size();
                if (!outcome.get("booked").isEmpty()) {
                    in.add(number + 1);
                }
            }
            String how = millisBetween == 0 ? "at once" : "in a second";
            Table.plain(
                    SIGN_UPS + " sign-ups " + how + ", the last answer",
                    (System.nanoTime() - began) / 1e6 - 1000,
                    " ms");
            Table.atMost("with a place, " + how, PLACES, in.size(), "");
            Table.plain("in line, " + how, waiting, "");
            if (millisBetween > 0) {
                Table.plain("the last place went to number", in.get(in.size() - 1), "");
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static JsonNode booked(Parent parent, String care, LocalDate day) {
        String wish = "{\"care\":\"" + care + "\",\"pupils\":[\"" + parent.pupil() + "\"]}";
        Answer answer = parent.visitor().post("/de-linde/overblijven/day/" + day + "/book", wish);
        if (answer.status() != 200) {
            throw new IllegalStateException("answered " + answer);
        }
        return answer.json();
    }

    /** A kind of care on every school day; gives its id. */
    private String care(String name, String places) {
        String terms = "\"firstDay\":\"" + today()
                + "\",\"begins\":\"12:00\",\"ends\":\"13:00\",\"price\":\"3,25\","
                + "\"weekdays\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"]";
        Answer made = school.portal()
                .as("beheer")
                .json()
                .post(
                        "/de-linde/overblijven/kinds",
                        "{\"name\":\"" + name + "\",\"organisation\":\"" + name
                                + "\",\"payment\":\"MONTH\",\"shared\":[],\"volunteers\":false,\"tint\":\"OTHER\","
                                + terms
                                + (places.isEmpty() ? "" : "," + places) + "}");
        if (made.status() != 200) {
            throw new IllegalStateException("answered " + made);
        }
        return made.header("Content-Location").replaceAll(".*/", "");
    }

    /** Two days a week for each child in the coming month; the clock goes on past it, and its statements are made. */
    private void statements() throws Exception {
        String care = care("Middagclub", "");
        YearMonth month = YearMonth.from(today()).plusMonths(1);
        ExecutorService people = Executors.newFixedThreadPool(16);
        try {
            List<Future<Answer>> patterns = school.parents().subList(0, CHILDREN).stream()
                    .map(parent -> people.submit(() -> parent.visitor()
                            .post(
                                    "/de-linde/overblijven/weekly",
                                    "{\"care\":\"" + care + "\",\"pupils\":[\"" + parent.pupil()
                                            + "\"],\"weekdays\":[\"TUESDAY\",\"THURSDAY\"],\"firstDay\":\""
                                            + month.atDay(1) + "\",\"lastDay\":\"" + month.atEndOfMonth()
                                            + "\",\"stop\":false}")))
                    .toList();
            for (Future<Answer> one : patterns) {
                if (one.get().status() != 200) {
                    throw new IllegalStateException("answered " + one.get());
                }
            }
        } finally {
            people.shutdownNow();
        }
        school.portal()
                .forward(Duration.ofDays(
                        today().datesUntil(month.plusMonths(1).atDay(2)).count()));
        Visitor office = school.portal().as("beheer").json();
        String organisation = organisation(office, "Middagclub");
        String at = "/de-linde/overblijven/accounts/" + organisation + "/" + month;
        Table.atMost("preview of a month, " + CHILDREN + " children", 5000, timed(() -> office.get(at), 200), " ms");
        Table.atMost(
                "statements of a month, " + CHILDREN + " children",
                5000,
                timed(() -> office.post(at + "/close", "{}"), 200),
                " ms");
    }

    private static String organisation(Visitor office, String name) {
        JsonNode all = office.get("/de-linde/overblijven/accounts").json().get("organisations");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " in " + all))
                .get("id")
                .asText();
    }
}
