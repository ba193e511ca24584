package nl.schoolplein.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import nl.schoolplein.Modules;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.PasswordHash;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.jspecify.annotations.Nullable;

/** One portal for all tests of logging in; each makes the people that it needs. */
final class Doors {
    static final Path PLUGINS = Modules.BOOKCASE;
    private static final String HASH = PasswordHash.of(Demo.PASSWORD);

    private static @Nullable TestPortal portal;

    private Doors() {}

    static synchronized TestPortal portal() throws Exception {
        if (portal == null) {
            TestPortal started = TestPortal.with(PLUGINS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            portal = started;
        }
        return portal;
    }

    private static void close(TestPortal portal) {
        try {
            portal.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Somebody new, with the password of the demo; an administrator of De Linde, so that they are somebody there. */
    static UUID somebody(TestPortal portal, String username, String email) {
        School linde =
                portal.portal().installation().schools().bySlug("de-linde").orElseThrow();
        UUID id = UUID.randomUUID();
        Account account = new Account(
                id, username, "Iemand " + username, HASH, false, new java.util.HashSet<>(List.of(linde.id())));
        portal.portal().installation().accounts().add(List.of(account.reachedAt(email)));
        portal.portal().installation().schools().administers(linde.id(), id, "Iemand " + username);
        return id;
    }

    /** From now on mails to somebody of the demo go to this address. */
    static void reachedAt(TestPortal portal, String username, String email) {
        var kept = portal.portal().installation();
        UUID account = kept.global().read(session -> session.createSelectionQuery(
                        "select id from Account where username = :name", UUID.class)
                .setParameter("name", username)
                .getSingleResult());
        kept.accounts().reachedAt(account, email);
    }

    /** Somebody who tried to log in, with what they were told. */
    static int login(Visitor visitor, String username, String password) {
        return visitor.json()
                .post("/login", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}")
                .status();
    }

    /** The mails to an address, newest first. */
    static List<JsonNode> mails(TestPortal portal, String address) {
        JsonNode all = portal.anonymous().json().get("/mailbox").json().get("mails");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(mail -> mail.get("to").asText().equals(address))
                .toList();
    }

    /** Waits for something that is done in the background. */
    static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it never happened that " + what);
            }
            Thread.onSpinWait();
        }
    }

    /** Waits until all wishes have been looked at. */
    static void untilNobodyWaits(TestPortal portal) {
        until(
                "all who asked were looked for",
                () -> portal.portal().installation().global().read(session -> session.createSelectionQuery(
                                        "select count(*) from LinkWish", Long.class)
                                .getSingleResult())
                        == 0);
    }

    /** What a device says and hears, whatever its network address and whatever name it says the portal has. */
    record Raw(TestPortal portal, String from, String host) {
        /** From this address, under the portal's own name. */
        static Raw from(TestPortal portal, String address) {
            return new Raw(portal, address, portal.at("/").getAuthority());
        }

        /** The whole answer, with its head. */
        String get(String path, String... headers) {
            return ask("GET " + path + " HTTP/1.1", "", headers);
        }

        String form(String path, String fields, String... headers) {
            List<String> all = new ArrayList<>(List.of(headers));
            all.add("Content-Type: application/x-www-form-urlencoded");
            all.add("Content-Length: " + fields.getBytes(StandardCharsets.UTF_8).length);
            return ask("POST " + path + " HTTP/1.1", fields, all.toArray(String[]::new));
        }

        /** Logs in; the status. */
        int login(String username, String password, String... headers) {
            String fields = "username=" + encoded(username) + "&password=" + encoded(password);
            return Integer.parseInt(form("/login", fields, headers).split(" ", 3)[1]);
        }

        /** Logs in: the header with the cookie of the session. */
        String session(String username, String... headers) {
            String answer = form("/login", "username=" + username + "&password=" + Demo.PASSWORD, headers);
            return "Cookie: " + cookie(answer, "schoolplein").split(";", 2)[0];
        }

        /** What the answer says of this cookie: its name, value and attributes. */
        static String cookie(String answer, String name) {
            return answer.lines()
                    .filter(line -> line.startsWith("Set-Cookie: " + name + "="))
                    .findFirst()
                    .map(line -> line.substring("Set-Cookie: ".length()))
                    .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + answer));
        }

        private String ask(String line, String body, String... headers) {
            try (Socket socket = new Socket()) {
                socket.bind(new InetSocketAddress(from, 0));
                socket.connect(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(),
                                portal.portal().port()),
                        10_000);
                socket.setSoTimeout(30_000);
                String head = line + "\r\nHost: " + host + "\r\nConnection: close\r\n" + String.join("\r\n", headers)
                        + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
                socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
