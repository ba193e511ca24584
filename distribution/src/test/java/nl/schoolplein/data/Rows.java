package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import nl.schoolplein.Modules;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.joining.JoinNotice;
import nl.schoolplein.portal.pass.PassDesk;
import nl.schoolplein.portal.roster.Rosters;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What the demo does not make of itself, so that every table has rows at both schools. */
final class Rows {
    static final Path PLUGINS = Modules.BOOKCASE;

    private Rows() {}

    static void ofEveryKind(TestPortal portal) throws IOException {
        ofSchool(portal, "de-linde", "beheer");
        ofSchool(portal, "het-kompas", "beheer-kompas");
        peopleTell(portal, "de-linde", "beheer");
        peopleTell(portal, "het-kompas", "beheer-kompas");
        whatGoesIsSaid(portal, "de-linde");
        whatGoesIsSaid(portal, "het-kompas");
    }

    private static void ofSchool(TestPortal portal, String school, String administrator) throws IOException {
        var setting = portal.as(administrator)
                .json()
                .put("/" + school + "/admin/modules/bookcase/settings/new-for-days", "{\"value\":\"900\"}");
        assertEquals(200, setting.status(), setting.toString());
        somebodyComesByHand(portal.as(administrator), "/" + school + "/admin/people");
        somebodyIsLookedOn(portal.as(administrator), school);
        looksLikeItself(portal, school, administrator);
        somebodyApplies(portal, "/" + school + "/admin/joining", administrator);
        somebodyIsTold(portal, school);
        plannedWithALetter(portal.as(administrator).json(), "/" + school + "/admin/plan");
        var name = portal.as(administrator)
                .json()
                .put("/" + school + "/admin/modules/buttons/bookcase/name", "{\"name\":\"De plank\"}");
        assertEquals(200, name.status(), name.toString());
        somebodyIsCalledOtherwise(portal, school);
        somebodyWantsMail(portal, school);
        nextYearIsPrepared(portal.as(administrator), "/" + school + "/admin/");
        somebodyHelps(portal, school);
    }

    /** The portal writes down by itself what it will let go of. */
    private static void whatGoesIsSaid(TestPortal portal, String school) {
        var kept = portal.portal().installation();
        UUID id = kept.schools().bySlug(school).orElseThrow().id();
        Instant end = Instant.now().plusSeconds(60);
        while (kept.rows().read(id, session -> session.createSelectionQuery("from RetentionRow", SchoolRow.class)
                .list()
                .isEmpty())) {
            assertTrue(Instant.now().isBefore(end), "nothing is said at " + school);
            kept.jobs().look();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** A parent of both schools opens what is new, tells about herself and a child, and the school welcomes her. */
    private static void peopleTell(TestPortal portal, String school, String administrator) throws IOException {
        Visitor sanne = portal.as("ouder");
        String shelf = "/" + school + "/bookcase/";
        for (JsonNode folder : sanne.json().get(shelf).json().get("folders")) {
            var open = sanne.json().get(shelf + "folders/" + folder.get("id").asText());
            for (JsonNode document : open.json().get("documents")) {
                sanne.get(shelf + "documents/" + document.get("id").asText());
            }
        }
        var child = sanne.json().get("/" + school + "/me").json().at("/children/0/pupil");
        String group = child.get("group").asText();
        photographed(
                portal.as(administrator),
                "/" + school + "/pupils/" + child.get("id").asText() + "/portrait");
        String medical = "/" + school + "/pupils/" + child.get("id").asText() + "/medical";
        assertEquals(303, sanne.form(medical, "allergies=noten", "edition=0").status());
        assertEquals(
                303,
                sanne.form("/" + school + "/me/sharing", "phoneToParents=true").status());
        assertEquals(
                303,
                sanne.form("/" + school + "/me/class-parent", "group=" + group).status());
        assertEquals(
                303,
                portal.as(administrator)
                        .form("/" + school + "/admin/welcome", "greeting=Hoi")
                        .status());
    }

    /** A child that comes to look first, with a parent, what a court decided, and what the parent asked. */
    private static void somebodyComesByHand(Visitor administrator, String people) {
        String group = administrator
                .json()
                .get(people + "/groups")
                .json()
                .at("/groups/0/id")
                .asText();
        String day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(60).toString();
        String pupil = sent(
                administrator, people + "/pupils", "firstName=Ties", "lastName=Rij", "group=" + group, "from=" + day);
        sent(administrator, pupil + "/mornings", "day=" + day);
        String link = sent(administrator, pupil + "/guardians", "name=Ans Rij");
        sent(administrator, link + "/court", "text=Omgang");
        sent(administrator, link + "/facts", "question=Rapport");
    }

    /** A parent wants to hear of the bookcase by mail; what there is to hear the demo told. */
    /** With a pass, which the bookcase has no use for. */
    private static void somebodyHelps(TestPortal portal, String school) {
        School at = portal.portal().installation().schools().bySlug(school).orElseThrow();
        PassDesk.Hand hand = new PassDesk.Hand(at, "bookcase", UUID.randomUUID(), "Noor Bakker");
        Instant until = portal.clock().instant().plusSeconds(3600);
        portal.withPass(
                school,
                portal.portal().passes().issue(hand, "ADD", "Ria", until).code());
    }

    private static void somebodyWantsMail(TestPortal portal, String school) {
        sent(portal.as("ouder"), "/me/notices/" + school + "/bookcase", "wish=MAIL");
    }

    private static String sent(Visitor administrator, String path, String... fields) {
        var sent = administrator.form(path, fields);
        assertEquals(303, sent.status(), sent.toString());
        return sent.header("Location");
    }

    /** Somebody looks on as a guardian, and stops. */
    private static void somebodyIsLookedOn(Visitor administrator, String school) {
        String view = "/" + school + "/admin/view";
        String guardian =
                administrator.json().get(view).json().at("/guardians/0/id").asText();
        assertEquals(303, administrator.form(view + "/guardians/" + guardian).status());
        assertEquals(303, administrator.form(view + "/stop").status());
    }

    private static void photographed(Visitor administrator, String portrait) throws IOException {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", photo);
        var sent = administrator.upload(portrait, Map.of(), "photo", "photo.png", photo.toByteArray());
        assertEquals(303, sent.status(), sent.toString());
    }

    private static void looksLikeItself(TestPortal portal, String school, String administrator) throws IOException {
        ByteArrayOutputStream logo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", logo);
        var sent = portal.as(administrator)
                .upload("/" + school + "/admin/look/logo", Map.of(), "logo", "logo.png", logo.toByteArray());
        assertEquals(303, sent.status(), sent.toString());
    }

    /** Settings, a token of a group, and an application with it. */
    private static void somebodyApplies(TestPortal portal, String joining, String administrator) throws IOException {
        Visitor admin = portal.as(administrator);
        String settings = "{\"days\":7,\"guardians\":2,\"approves\":false}";
        assertEquals(200, admin.json().post(joining + "/settings", settings).status());
        String group = admin.json().get(joining).json().at("/groups/0/id").asText();
        var letter = admin.form(joining + "/groups/" + group + "/token", "language=nl");
        assertEquals(200, letter.status(), letter.toString());
        String text;
        try (PDDocument pdf = Loader.loadPDF(letter.response().body())) {
            text = new PDFTextStripper().getText(pdf);
        }
        String token = text.replaceAll("(?s).*?([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}).*", "$1");
        var applied = portal.anonymous()
                .form("/token/apply", "token=" + token, "name=Ans Bos", "email=ans@example.org", "child=Piet Bos");
        assertEquals(303, applied.status(), applied.toString());
    }

    /** The administrators of a school are told, some time later, who applied. */
    private static void somebodyIsTold(TestPortal portal, String slug) {
        Installation installation = portal.portal().installation();
        School school = installation.schools().bySlug(slug).orElseThrow();
        installation.rows().write(school.id(), session -> {
            session.persist(new JoinNotice());
            return school;
        });
    }

    private static void plannedWithALetter(Visitor administrator, String plan) {
        var step = administrator.post(
                plan + "/steps",
                "{\"modules\":[\"bookcase\"],\"state\":\"off\",\"date\":\""
                        + LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(500) + "\"}");
        assertEquals(200, step.status(), step.toString());
        var letter = administrator.put(
                plan + "/dates/" + step.json().at("/0/from").asText() + "/letter",
                "{\"language\":\"nl\",\"opening\":\"Beste ouders,\",\"closing\":\"Groet\"}");
        assertEquals(200, letter.status(), letter.toString());
    }

    /** A sheet with next year's only pupil. */
    private static void nextYearIsPrepared(Visitor administrator, String admin) {
        byte[] sheet = "roepnaam;achternaam;groep\nTies;Rij;Groep 1\n".getBytes(StandardCharsets.UTF_8);
        administrator.upload(admin + "roster", Map.of(), "files", "leerlingen.csv", sheet);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String step = "";
        while (!step.equals("checked")) { // the page answers after two seconds, done or not
            assertTrue(System.nanoTime() < end, step);
            step = administrator
                    .json()
                    .get(admin + "roster")
                    .json()
                    .path("step")
                    .asText();
        }
        String day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(90).toString();
        sent(administrator, admin + "school-year/turn", "from=" + day);
    }

    /** A second import, which leaves traces of what was before. */
    private static void somebodyIsCalledOtherwise(TestPortal portal, String school) throws IOException {
        Installation installation = portal.portal().installation();
        Path bundle = portal.data().resolve("rosters/demo-" + school);
        Path users = bundle.resolve("users.csv");
        Files.writeString(users, Files.readString(users).replace("Visser", "Vissers"));
        installation
                .rosters()
                .apply(
                        installation.schools().bySlug(school).orElseThrow(),
                        bundle,
                        new Rosters.Wish(Optional.empty(), false, "test"));
    }
}
