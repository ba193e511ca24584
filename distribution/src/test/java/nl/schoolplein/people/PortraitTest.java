package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photos of pupils: who adds them and takes them away, who sees them, and what stays of a file. */
class PortraitTest {
    private static TestPortal portal;
    private static String mila;
    private static String page;

    @BeforeAll
    static void start() throws Exception {
        Path plugins = Files.createTempDirectory("plugins");
        CareRoom.jar().write(plugins.resolve("care-room.jar"));
        portal = TestPortal.with(plugins);
        mila = School.found(portal, "pupils", "Mila Jansen");
        page = "/de-linde/pupils/" + mila + "/portrait";
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    @BeforeEach
    void milaHasAPhoto() throws IOException {
        assertEquals(303, sends("leerkracht", picture(900, 600, "jpeg")).status());
    }

    /** Left half red, right half blue. */
    private static byte[] picture(int width, int height, String kind) throws IOException {
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                pixels.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(pixels, kind, file);
        return file.toByteArray();
    }

    private static Answer sends(String login, byte[] file) {
        return portal.as(login).upload(page, Map.of(), "photo", "mila.jpg", file);
    }

    private static String photo(String login) {
        return portal.as(login).json().get(page).json().get("photo").asText();
    }

    private static void shows(String faces) {
        Answer saved = portal.as("beheer").form("/de-linde/admin/look/faces", "faces=" + faces);
        assertEquals(303, saved.status(), saved.toString());
    }

    @Test
    void itIsSquareInTwoSizesAndNothingButPixels() throws IOException {
        byte[] before = picture(900, 600, "jpeg");
        byte[] exif = "Exif\0\0camera-of-noor".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(before, 0, 2);
        file.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 2)});
        file.write(exif);
        file.write(before, 2, before.length - 2);
        assertEquals(303, sends("leerkracht", file.toByteArray()).status());
        String large = photo("ouder");
        for (String address : new String[] {large, large.replace("/large", "/small")}) {
            Answer answer = portal.as("ouder").get(address);
            assertEquals("image/jpeg", answer.type());
            assertEquals("private, max-age=86400, immutable", answer.header("Cache-Control"));
            byte[] bytes = answer.response().body();
            assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("camera-of-noor"));
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(bytes));
            assertEquals(address.endsWith("small") ? 128 : 480, seen.getWidth());
            assertEquals(seen.getWidth(), seen.getHeight());
            assertTrue(new Color(seen.getRGB(2, 2)).getRed() > 200, "the middle of it");
            assertTrue(new Color(seen.getRGB(seen.getWidth() - 3, 2)).getBlue() > 200, "the middle of it");
        }
    }

    @Test
    void whatIsNoPhotoIsRefusedWithTheReason() throws IOException {
        String before = photo("ouder");
        byte[] broken = Arrays.copyOf(picture(900, 600, "jpeg"), 3000);
        for (byte[] file : new byte[][] {
            "geen foto".getBytes(StandardCharsets.UTF_8),
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
            picture(20, 20, "gif"),
            broken
        }) {
            Answer refused = sends("leerkracht", file);
            assertEquals(422, refused.status(), refused.toString());
            assertTrue(refused.text().contains("photo-error"), refused.text());
        }
        assertEquals(before, photo("ouder"), "the photo stays");
    }

    @Test
    void anotherPhotoHasAnotherAddress() throws IOException {
        String before = photo("ouder");
        assertEquals(303, sends("beheer", picture(300, 500, "png")).status());
        assertFalse(before.equals(photo("ouder")));
        assertEquals(404, portal.as("ouder").get(before).status());
    }

    @Test
    void theTeacherOfTheGroupAndAdministratorsAddAndGuardiansTakeAway() throws IOException {
        assertEquals(403, sends("ouder", picture(300, 300, "png")).status());
        assertEquals(404, sends("nieuw", picture(300, 300, "png")).status());
        String tom = School.found(portal, "pupils", "Tom Visser");
        assertEquals(
                404,
                portal.as("leerkracht")
                        .upload(
                                "/de-linde/pupils/" + tom + "/portrait",
                                Map.of(),
                                "photo",
                                "tom.png",
                                picture(300, 300, "png"))
                        .status(),
                "not her group");
        assertEquals(404, portal.as("nieuw").form(page + "/remove").status());
        String photo = photo("ouder2");
        assertEquals(303, portal.as("ouder2").form(page + "/remove").status());
        assertEquals("null", photo("leerkracht"));
        assertEquals(404, portal.as("leerkracht").get(photo).status());
        assertEquals(303, portal.as("ouder2").form(page + "/remove").status(), "twice is no harm");
        String log = portal.as("beheer")
                .get("/de-linde/admin/audit?kind=PORTRAIT_CHANGED&q=mila")
                .text();
        assertTrue(log.contains("Mark Jansen veranderde de foto van Mila Jansen"), log);
    }

    @Test
    void classmatesAreSeenIfTheSchoolWantsThat() {
        String classmate = portal.as("leerkracht")
                .at("de-linde")
                .json()
                .get("/care-room/births")
                .json()
                .fieldNames()
                .next();
        if (classmate.equals(mila)) {
            return;
        }
        UUID school = portal.portal()
                .installation()
                .schools()
                .bySlug("de-linde")
                .orElseThrow()
                .id();
        String portrait = portal.portal()
                .installation()
                .rows()
                .read(
                        school,
                        session -> session.createSelectionQuery(
                                        "select id from PortraitRow where pupil = :pupil", UUID.class)
                                .setParameter("pupil", UUID.fromString(classmate))
                                .list())
                .stream()
                .map(UUID::toString)
                .findFirst()
                .orElse("");
        if (portrait.isEmpty()) {
            return;
        }
        String address = "/de-linde/pupils/" + classmate + "/portrait/" + portrait + "/small";
        assertEquals(200, portal.as("leerkracht").get(address).status());
        assertEquals(404, portal.as("ouder").get(address).status());
        shows("true");
        assertEquals(200, portal.as("ouder").get(address).status());
        shows("");
        assertEquals(404, portal.as("ouder").get(address).status());
        assertEquals(404, portal.as("dubbel").get(address).status(), "another school");
        assertEquals(404, portal.as("beheer-kompas").get(address).status(), "another school");
    }

    @Test
    void severalAreAddedAtOnceAndWhatIsWrongIsSaid() throws IOException {
        String group = School.group(portal, "Groep 3");
        String at = "/de-linde/pupils/portraits/" + group;
        Visitor noor = portal.as("leerkracht");
        assertTrue(noor.get(at).text().contains("photo-" + mila));
        String before = photo("ouder");
        assertEquals(
                303,
                noor.upload(at, Map.of(), "photo-" + mila, "mila.png", picture(300, 300, "png"))
                        .status());
        assertFalse(before.equals(photo("ouder")));
        Answer wrong = noor.upload(at, Map.of(), "photo-" + mila, "mila.png", new byte[] {1, 2, 3});
        assertEquals(422, wrong.status());
        assertTrue(wrong.text().contains("photo-" + mila + "-error"), wrong.text());
        String tom = School.found(portal, "pupils", "Tom Visser");
        assertEquals(
                404,
                noor.upload(at, Map.of(), "photo-" + tom, "tom.png", picture(300, 300, "png"))
                        .status(),
                "of another group");
        assertEquals(422, noor.form(at, "x=1").status(), "nothing was chosen");
        assertEquals(403, portal.as("ouder").get(at).status());
    }

    @Test
    void itIsInTheFamilysCopy() {
        Answer copy = School.loggedIn(portal, "ouder", "schoolplein-demo").form("/de-linde/me/data");
        assertEquals(200, copy.status(), copy.toString());
        assertTrue(copy.text().contains("portrait.jpg"), "a file of the copy");
    }
}
