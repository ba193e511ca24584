package nl.schoolplein.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.schoolplein.Modules;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.portal.mail.MailState;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.testkit.TestPortal;

/** What the tests of the mails share. */
final class Post {
    static final Path PLUGINS = Modules.BOOKCASE;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Post() {}

    static MailServer server(int port) {
        return new MailServer(
                "127.0.0.1",
                port,
                MailServer.Security.NONE,
                Optional.empty(),
                "portal@schoolplein.example",
                Duration.ofSeconds(2));
    }

    /** The mail that invites somebody to join. */
    static Mail mail(String to) {
        return Mail.to(to, "Fatima Çelik", Locale.forLanguageTag("nl"), "invitation")
                .with("child", "Ömer")
                .with("school", "De Linde")
                .with("until", "29 november")
                .button(URI.create("http://localhost/token#token=ABCD"));
    }

    static UUID add(TestPortal portal, Mail mail) {
        Outbox outbox = portal.portal().installation().outbox();
        return portal.portal().installation().global().write(session -> outbox.add(session, mail));
    }

    static UUID school(TestPortal portal) {
        return portal.portal()
                .installation()
                .schools()
                .bySlug("de-linde")
                .orElseThrow()
                .id();
    }

    static Outbox.Kept kept(TestPortal portal, UUID id) {
        return portal.portal().installation().outbox().find(id).orElseThrow();
    }

    static MailState state(TestPortal portal, UUID id) {
        return kept(portal, id).line().state();
    }

    static int tries(TestPortal portal, UUID id) {
        return kept(portal, id).line().tries();
    }

    static void waitFor(TestPortal portal, UUID id, MailState state) throws InterruptedException {
        waitUntil(() -> state(portal, id) == state, () -> kept(portal, id).line());
    }

    static void waitUntil(BooleanSupplier condition, Supplier<?> last) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ", last: " + last.get());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Puts the clock forward, and has the portal look what is due. */
    static void forward(TestPortal portal, Duration time) {
        portal.forward(time);
        portal.portal().installation().jobs().look();
    }

    static List<String> ids(List<String> mails) {
        return mails.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("Message-ID:"))
                .toList();
    }
}
