package nl.schoolplein.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every answer says, what no request gets away with, and how a session lives. */
class HttpTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Shared.portal();
    }

    @Test
    void everyAnswerForbidsWhatPagesDoNotNeed() {
        for (String path : List.of("/login", "/de-linde/", "/de-linde/bookcase/", "/nothing/", "/openapi.json")) {
            Answer answer = portal.as("ouder").get(path);
            String policy = answer.header("Content-Security-Policy");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
            assertEquals("same-origin", answer.header("Referrer-Policy"), path);
            assertEquals("private, no-cache", answer.header("Cache-Control"), path);
            assertEquals("", answer.header("Server"), path);
        }
    }

    @Test
    void assetsMayBeKeptForEver() {
        String page = portal.anonymous().get("/login").text();
        String sheet = page.replaceFirst("(?s).*href=\"(/assets/[^\"]+portal.css)\".*", "$1");
        Answer answer = portal.anonymous().get(sheet);
        assertEquals(200, answer.status());
        assertEquals("public, max-age=31536000, immutable", answer.header("Cache-Control"));
        assertNotEquals(
                200,
                portal.anonymous().get("/assets/x/../../portal/changelog.xml").status());
        assertEquals(404, portal.anonymous().get("/assets/x/nothing.css").status());
    }

    @Test
    void loggingInGivesAnotherSessionThanTheOneThatTheBrowserHad() {
        Visitor planted = portal.anonymous().with("Cookie", "schoolplein=planted-by-somebody-else");
        Answer login = planted.json().post("/login", "{\"username\":\"ouder2\",\"password\":\"schoolplein-demo\"}");
        String cookie = login.header("Set-Cookie");
        assertTrue(cookie.startsWith("schoolplein=") && !cookie.contains("planted"), cookie);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), cookie);
        Visitor knowsThePlanted = portal.anonymous().with("Cookie", "schoolplein=planted-by-somebody-else");
        assertEquals(401, knowsThePlanted.json().get("/de-linde/").status());
    }

    @Test
    void loggingOutEndsTheSession() {
        Visitor visitor = portal.anonymous();
        Answer login = visitor.json().post("/login", "{\"username\":\"ouder2\",\"password\":\"schoolplein-demo\"}");
        String cookie = login.header("Set-Cookie").split(";", 2)[0];
        assertEquals(200, visitor.get("/de-linde/").status());
        assertEquals(303, visitor.form("/logout").status());
        assertEquals(303, visitor.get("/de-linde/").status());
        assertEquals(
                401,
                portal.anonymous()
                        .with("Cookie", cookie)
                        .json()
                        .get("/de-linde/")
                        .status());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        Answer wrong = portal.anonymous().form("/login", "username=beheer-kompas", "password=wrong");
        Answer unknown = portal.anonymous().form("/login", "username=nobody-x", "password=wrong");
        assertEquals(422, wrong.status());
        assertEquals(
                wrong.text().replace("beheer-kompas", "NAME"), unknown.text().replace("nobody-x", "NAME"));
        assertFalse(wrong.text().contains("value=\"wrong\""), "a password never comes back in a page");
        assertTrue(wrong.text().contains("value=\"beheer-kompas\""), "the name does");
        assertEquals(
                401,
                portal.anonymous()
                        .json()
                        .post("/login", "{\"username\":\"nobody-x\",\"password\":\"y\"}")
                        .status());
    }

    @Test
    void guessingIsSlowedDownForThatAccountOnly() {
        Answer answer = portal.anonymous().form("/login", "username=victim", "password=0");
        for (int guess = 1; guess < 6; guess++) {
            answer = portal.anonymous().form("/login", "username=victim", "password=" + guess);
        }
        assertEquals(429, answer.status());
        assertEquals(
                200,
                portal.anonymous()
                        .json()
                        .post("/login", "{\"username\":\"ouder2\",\"password\":\"schoolplein-demo\"}")
                        .status());
    }

    @Test
    void anotherSiteCannotMakeABrowserWrite() {
        String path = "/de-linde/admin/modules/bookcase";
        Visitor admin = portal.as("beheer").json();
        for (Visitor visitor : List.of(
                admin.with("Origin", "https://evil.example"),
                admin.with("Origin", "null"),
                admin.with("Sec-Fetch-Site", "cross-site"),
                admin.with("Sec-Fetch-Site", "same-site"))) {
            assertEquals(403, visitor.put(path, "{\"state\":\"off\"}").status());
        }
        assertEquals(200, portal.as("ouder").get("/de-linde/bookcase/").status(), "nothing happened");
        assertEquals(
                403,
                portal.anonymous()
                        .with("Origin", "https://evil.example")
                        .form("/login", "username=x")
                        .status());
        String own = portal.at("/").toString().replaceFirst("/$", "");
        assertEquals(
                200, admin.with("Origin", own).put(path, "{\"state\":\"on\"}").status());
        assertEquals(
                200,
                admin.with("Sec-Fetch-Site", "same-origin")
                        .put(path, "{\"state\":\"on\"}")
                        .status());
    }

    @Test
    void afterLoggingInNobodyIsSentToAnotherSite() {
        for (String next :
                List.of("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)")) {
            Answer answer =
                    portal.anonymous().form("/login", "username=ouder2", "password=schoolplein-demo", "next=" + next);
            assertEquals(303, answer.status());
            assertEquals("/de-linde/", answer.header("Location"), next);
        }
    }

    @Test
    void tricksWithPathsLeadNowhere() throws IOException {
        Shared.set(portal, "bookcase", "off");
        for (String path : List.of(
                "/de-linde/bookcase;x=1/",
                "/de-linde;/bookcase/",
                "/de-linde/..;/de-linde/bookcase/",
                "/de-linde/%2e%2e/de-linde/bookcase/",
                "/de-linde/admin/%2e%2e/bookcase/",
                "/de-linde/admin/../bookcase/",
                "//de-linde/bookcase/",
                "/de-linde//bookcase/",
                "/de-linde/%62ookcase/",
                "/de-linde/bookcase%2f",
                "/de-linde/bookcase%00/",
                "/DE-LINDE/bookcase/",
                "/assets/%2e%2e/de-linde/bookcase/")) {
            String status = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie("ouder")
                    + "\r\nConnection: close\r\n\r\n");
            assertTrue(status.contains(" 404 ") || status.contains(" 400 "), path + ": " + status);
        }
        Shared.set(portal, "bookcase", "on");
        String admin = raw("GET /de-linde/bookcase/%2e%2e/admin/modules HTTP/1.1\r\nHost: localhost\r\nCookie: "
                + cookie("ouder") + "\r\nConnection: close\r\n\r\n");
        assertFalse(admin.contains(" 200 "), admin);
    }

    @Test
    void headersAndFormsHaveLimits() throws IOException {
        String long431 = raw("GET /login HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
        assertTrue(long431.contains(" 431 "), long431);
        Answer form = portal.as("beheer").form("/de-linde/bookcase/folders", "name=" + "x".repeat(2_000_000));
        assertEquals(413, form.status(), form.toString());
        Answer json = portal.as("beheer")
                .json()
                .put("/de-linde/admin/modules/bookcase", "{\"reason\":\"" + "x".repeat(2_000_000) + "\"}");
        assertTrue(json.status() == 400 || json.status() == 413, json.toString());
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndALargeOneIsNot() {
        String folder = Shared.folder(portal, "beheer", "de-linde", "Brieven");
        String path = "/de-linde/bookcase/folders/" + folder + "/documents";
        assertEquals(413, upload(path, 101).status());
        Answer kept = upload(path, 90);
        assertEquals(200, kept.status(), kept.toString());
        String document = Shared.document(portal, "beheer", "de-linde", "Brieven", "groot");
        assertEquals(
                200,
                portal.as("beheer")
                        .json()
                        .post("/de-linde/bookcase/documents/" + document + "/remove", "")
                        .status());
    }

    @Test
    void badJsonIsSaidToBeSo() {
        Visitor admin = portal.as("beheer").json();
        String path = "/de-linde/admin/modules/bookcase";
        assertEquals(400, admin.put(path, "{nonsense").status());
        assertEquals(400, admin.put(path, "[]").status());
        assertEquals(422, admin.put(path, "{\"state\":\"sideways\"}").status());
        assertEquals("state", admin.put(path, "{}").json().at("/errors/0/field").asText());
        assertEquals(
                "x",
                admin.put(path, "{\"state\":\"on\",\"x\":1}")
                        .json()
                        .at("/errors/0/field")
                        .asText());
        Answer other = admin.send("PUT", path, BodyPublishers.ofString("state=on"), "text/plain");
        assertEquals(415, other.status());
        assertEquals(
                404,
                admin.put("/de-linde/admin/modules/nothing-x", "{\"state\":\"on\"}")
                        .status());
        assertEquals(
                405,
                admin.send("PATCH", path, BodyPublishers.ofString("{}"), "application/json")
                        .status());
    }

    @Test
    void healthIsOnAPortOfItsOwn() throws IOException {
        for (String path : List.of("/health/live", "/health/ready", "/metrics")) {
            try (InputStream answer = portal.management(path).toURL().openStream()) {
                assertNotEquals(0, answer.readAllBytes().length, path);
            }
            assertNotEquals(200, portal.anonymous().get(path).status(), path);
        }
    }

    private static Answer upload(String path, int megabytes) {
        String boundary = "----portal";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"audience\"\r\n\r\nschool\r\n--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\ngroot\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"groot.bin\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] block = new byte[1024 * 1024];
        List<byte[]> parts = new java.util.ArrayList<>();
        parts.add(head);
        for (int block1 = 0; block1 < megabytes; block1++) {
            parts.add(block);
        }
        parts.add(end);
        return portal.as("beheer")
                .json()
                .send("POST", path, BodyPublishers.ofByteArrays(parts), "multipart/form-data; boundary=" + boundary);
    }

    private static String cookie(String login) {
        return portal.anonymous()
                .json()
                .post("/login", "{\"username\":\"" + login + "\",\"password\":\"schoolplein-demo\"}")
                .header("Set-Cookie")
                .split(";", 2)[0];
    }

    /** What is wrong from its first byte on is answered when all of it has come: else the answer would be lost on the way. */
    @Test
    void whatComesAfterTheMistakeIsTakenIn() throws IOException {
        byte[] rest = "x".repeat(200_000).getBytes(StandardCharsets.ISO_8859_1);
        String head = "POST /login HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + (rest.length + 1) + "\r\n\r\n]";
        try (Socket socket = new Socket("localhost", portal.portal().port())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.getOutputStream().write(rest);
            socket.getOutputStream()
                    .write("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(answers.startsWith("HTTP/1.1 400"), answers);
            assertTrue(answers.contains("HTTP/1.1 200"), answers);
        }
    }

    /** Sends bytes as they are, and reads the first line of the answer. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", portal.portal().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readNBytes(200), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("") + " ";
        }
    }
}
