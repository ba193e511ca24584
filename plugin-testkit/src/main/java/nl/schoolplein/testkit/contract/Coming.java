package nl.schoolplein.testkit.contract;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;

/** A plugin comes and goes while the portal serves. */
final class Coming {
    private static final int ATTEMPTS = 100;

    private final Subject subject;
    private final TestPortal portal;
    private final String id;

    Coming(Subject subject) {
        this.subject = subject;
        this.portal = subject.portal();
        this.id = subject.id();
    }

    void twice() throws Exception {
        String before = shown();
        for (int time = 1; time <= 2; time++) {
            stop();
            portal.as("leerkracht").get(subject.home(Subject.LINDE)).isNotThere();
            start();
            Expect.that(
                    before.equals(shown()),
                    "After start " + time + " on its data the first page is another one:\n" + shown());
        }
    }

    private String shown() {
        Answer answer = portal.as("leerkracht").json().get(subject.home(Subject.LINDE));
        Expect.that(answer.status() == 200, "The first page of the module is not there:\n" + answer);
        return answer.text();
    }

    void leavesNothing() throws Exception {
        stop();
        start();
        WeakReference<ClassLoader> classes = new WeakReference<>(portal.plugin().classes(portal));
        Subject.people(Subject.LINDE).forEach(login -> Walk.of(portal.as(login), Way.all(portal), Subject.LINDE, id));
        portal.as("ouder").get("/de-linde/");
        stop();
        try {
            for (int attempt = 0; attempt < ATTEMPTS && classes.get() != null; attempt++) {
                System.gc();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            Expect.that(
                    classes.get() == null,
                    "The plugin was stopped, and something still holds its classes: a thread that it started, a ThreadLocal, a"
                            + " Timer, a listener or a cache of a library. Close what you open in PortalModule.close(). Threads"
                            + " with its class loader: " + threads(classes));
        } finally {
            start();
        }
    }

    private static List<String> threads(WeakReference<ClassLoader> classes) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getContextClassLoader() == classes.get())
                .map(Thread::getName)
                .sorted()
                .toList();
    }

    private void stop() throws Exception {
        portal.portal().plugins().disable(id);
    }

    private void start() throws Exception {
        portal.portal().plugins().enable(id);
    }
}
