package nl.schoolplein.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator chooses colour, logo and contact of the school. */
class LookOfSchoolTest {
    private static final String LOOK = "/de-linde/admin/look";

    private TestPortal portal;
    private Visitor admin;

    @BeforeEach
    void start() throws Exception {
        portal = TestPortal.with(Modules.BOOKCASE);
        admin = portal.as("beheer");
    }

    @AfterEach
    void stop() throws IOException {
        portal.close();
    }

    private String version() {
        return admin.json().get(LOOK).json().get("version").asText();
    }

    private Answer logo(String name, byte[] file) {
        return admin.upload(LOOK + "/logo", Map.of(), "logo", name, file);
    }

    private static byte[] picture(String kind, int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, file);
        return file.toByteArray();
    }

    @Test
    void theColourIsOnEveryPageAtOnce() {
        assertEquals(303, admin.form(LOOK + "/colour", "colour=7A1F5C").status());
        for (String page : List.of("/de-linde/", "/de-linde/bookcase/", "/de-linde/nergens/")) {
            assertTrue(portal.as("ouder").get(page).text().contains("school-7a1f5c.css"), page);
        }
        assertTrue(portal.anonymous().get("/login?next=/de-linde/").text().contains("school-7a1f5c.css"));
        assertTrue(portal.anonymous().get("/login").text().contains("school-0b6e6e.css"));
        assertFalse(portal.as("beheer-kompas").get("/het-kompas/").text().contains("7a1f5c"));
    }

    @Test
    void aColourIsLookedAtBeforeItIsSaved() {
        Answer look = admin.get(LOOK + "?colour=%23ffe600");
        assertTrue(look.text().contains("preview-ffe600.css"));
        assertTrue(look.text().contains("te licht voor letters"), "the guard says what it does");
        assertTrue(look.text().contains("school-0b6e6e.css"), "nothing has changed");
        assertEquals(
                200,
                portal.anonymous().get("/assets/preview/preview-ffe600.css").status());
        String picked = LOOK + "?colour=%230b6e6e&before=%230b6e6e&picked=%23aa0000";
        assertTrue(admin.get(picked).text().contains("preview-aa0000.css"), "picked, not typed");
    }

    @Test
    void whatIsNoColourComesBack() {
        Answer refused = admin.form(LOOK + "/colour", "colour=rood <b>");
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("value=\"rood &lt;b>\""), refused.text());
        assertTrue(refused.text().contains("Typ een kleurcode"));
    }

    @Test
    void whoIsLaterIsToldAndPressingTwiceIsNotLater() {
        String version = version();
        assertEquals(
                303,
                admin.form(LOOK + "/colour", "colour=#123456", "version=" + version)
                        .status());
        assertEquals(
                303,
                admin.form(LOOK + "/colour", "colour=#123456", "version=" + version)
                        .status(),
                "twice");
        Answer late = admin.form(LOOK + "/colour", "colour=#654321", "version=" + version);
        assertEquals(409, late.status());
        assertTrue(late.text().contains("Kleurcode"), "what was typed has a name that people know");
        assertEquals("#123456", admin.json().get(LOOK).json().get("colour").asText());
        assertTrue(admin.get(LOOK).text().contains("Laatst veranderd door Karin Mulder"));
    }

    @Test
    void aLogoIsKeptAsPixelsAndServedToEveryone() throws Exception {
        assertEquals(303, logo("ons logo.jpg", picture("jpeg", 1200, 400)).status());
        String address = admin.json().get(LOOK).json().get("logo").asText();
        assertTrue(portal.as("ouder").get("/de-linde/").text().contains("src=\"" + address + "\""));
        Answer picture = portal.anonymous().get(address);
        assertEquals(200, picture.status());
        assertEquals("image/png", picture.type());
        assertTrue(picture.header("Cache-Control").contains("immutable"), picture.header("Cache-Control"));
        assertEquals(
                240,
                ImageIO.read(new ByteArrayInputStream(picture.response().body()))
                        .getWidth());
        assertEquals(List.of(), portal.portal().checkFiles(), "counted");

        assertEquals(303, logo("nog eens.jpg", picture("jpeg", 1200, 400)).status());
        assertEquals(address, admin.json().get(LOOK).json().get("logo").asText(), "the same one twice is no change");
        assertEquals(303, logo("ander.png", picture("png", 90, 90)).status());
        assertNotEquals(address, admin.json().get(LOOK).json().get("logo").asText());
        assertEquals(404, portal.anonymous().get(address).status());
        portal.restart();
        admin = portal.as("beheer");
        assertEquals(
                200,
                portal.anonymous()
                        .get(admin.json().get(LOOK).json().get("logo").asText())
                        .status());
        assertEquals(303, admin.form(LOOK + "/logo/remove").status());
        assertEquals(303, admin.form(LOOK + "/logo/remove").status(), "twice");
        assertFalse(admin.get("/de-linde/").text().contains("<img class=\"logo\""));
        assertEquals(List.of(), portal.portal().checkFiles());
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheOldLogoStays() throws Exception {
        String before = admin.json().get(LOOK).json().get("logo").asText();
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> bad = Map.of(
                "SVG-tekening", svg,
                "geen plaatje", "MZ not a picture".getBytes(StandardCharsets.UTF_8),
                "nemen we niet aan", picture("gif", 20, 20),
                "beschadigd", java.util.Arrays.copyOf(picture("png", 300, 300), 200),
                "te groot", new byte[11 * 1024 * 1024]);
        bad.forEach((said, file) -> {
            Answer refused = logo("logo.png", file);
            assertEquals(422, refused.status(), said);
            assertTrue(refused.text().contains(said), said + " in " + refused.text());
        });
        assertEquals(422, admin.form(LOOK + "/logo").status());
        assertEquals(before, admin.json().get(LOOK).json().get("logo").asText());
    }

    @Test
    void theContactStandsUnderHelp() {
        assertEquals(
                422,
                admin.form(LOOK + "/contact", "name=Piet", "email=piet@school").status());
        assertEquals(
                303,
                admin.form(
                                LOOK + "/contact",
                                "name=Piet Karsten",
                                "email=ict@delinde.example",
                                "hours=donderdagochtend")
                        .status());
        String help = portal.as("ouder").get("/de-linde/help").text();
        for (String seen : List.of("Piet Karsten", "mailto:ict@delinde.example", "donderdagochtend")) {
            assertTrue(help.contains(seen), seen);
        }
        admin.form(LOOK + "/contact", "name=");
        assertTrue(portal.as("ouder").get("/de-linde/help").text().contains("Vraag het aan De Linde"));
    }

    @Test
    void isForTheAdministratorsOfThatSchool() {
        assertEquals(403, portal.as("ouder").get(LOOK).status());
        assertEquals(
                403,
                portal.as("leerkracht").form(LOOK + "/colour", "colour=#000000").status());
        assertEquals(
                404,
                portal.as("beheer-kompas")
                        .form(LOOK + "/colour", "colour=#000000")
                        .status());
        String address = admin.json().get(LOOK).json().get("logo").asText();
        assertEquals(
                404,
                portal.anonymous()
                        .get(address.replace("de-linde", "het-kompas"))
                        .status());
    }

    @Test
    void costsNoStatementOnceItIsKnown() {
        Visitor parent = portal.as("ouder");
        parent.get("/de-linde/help");
        byte[] first = parent.get("/de-linde/help").response().body();
        assertEquals(
                0,
                portal.statementsOf(() -> assertArrayEquals(
                        first, parent.get("/de-linde/help").response().body())));
    }
}
