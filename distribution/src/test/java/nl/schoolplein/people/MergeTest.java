package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.data.IdOf.What;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two rows about one person become one: nothing stays behind with the one that goes, and nothing that people typed is lost. */
class MergeTest {
    /** What is written once and tells what was; or a session, in which it is over within half an hour. */
    private static final Set<String> WRITTEN_ONCE = Set.of(
            "audit_entry.about",
            "audit_of_portal.about",
            "viewing.guardian",
            "account_session.viewing_guardian",
            "roster_trace.row_id");

    /** What modules keep. A viewer is reached at the ids of before too, also by notices; the rest they change themselves when they hear of it. */
    private static final Set<String> OF_MODULES =
            Set.of("document.audience", "agreement.guardian", "opened.person", "notice.concerns");

    /** Columns with these names name no pupil and no guardian. */
    private static final Set<String> NOBODY = Set.of(
            "id",
            "school",
            "account",
            "who_account",
            "made_by",
            "pupil_group",
            "staff",
            "owner",
            "first_school",
            "viewing_school",
            "viewing_noted",
            "viewing",
            "undoes",
            "groups_named",
            "next_groups",
            "off_by_teacher",
            "folder",
            "author_id",
            "document",
            "event",
            "thing",
            "pass");

    private static TestPortal portal;
    private static Installation kept;
    private static UUID school;
    private static Columns columns;

    @BeforeAll
    static void start() throws Exception {
        portal = School.portal();
        kept = portal.portal().installation();
        school = kept.schools().bySlug("de-linde").orElseThrow().id();
        columns = new Columns(kept.rows(), school);
    }

    @Test
    void ofEachColumnWithAnIdItIsKnownWhomItNames() {
        Set<String> known = columns.naming(What.PUPIL, What.GUARDIAN, What.PERSON, What.LINK);
        List<String> unknown = new ArrayList<>();
        for (Columns.Found column : columns.all()) {
            String name = column.toString();
            if (!NOBODY.contains(name.substring(name.indexOf('.') + 1))
                    && !known.contains(name)
                    && !WRITTEN_ONCE.contains(name)
                    && !OF_MODULES.contains(name)) {
                unknown.add(name);
            }
        }
        assertEquals(List.of(), unknown, "say by @IdOf whom they name, or here that they name nobody");
        assertTrue(known.contains("medical.pupil") && known.contains("pupil.merged_into"), known.toString());
    }

    private static void photographed(String pupil) {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        assertDoesNotThrow(() -> ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", photo));
        Answer sent = portal.as("beheer")
                .upload("/de-linde/pupils/" + pupil + "/portrait", Map.of(), "photo", "photo.png", photo.toByteArray());
        assertEquals(303, sent.status(), sent.toString());
    }

    @Test
    void allThatNamesAPupilNamesTheOneThatStays() {
        String guardian = id(School.send(portal, "/pupils/" + pupil("Rik") + "/guardians", "name=Ans Tweemaal"));
        guardian = guardianOf(guardian);
        String stays = pupil("Bas");
        String goes = pupil("Bo");
        School.send(portal, "/merge/pupils/" + goes, "with=" + pupil("Bob"));
        String first = id(School.send(portal, "/pupils/" + stays + "/guardians", "known=" + guardian));
        String second = id(School.send(portal, "/pupils/" + goes + "/guardians", "known=" + guardian));
        School.send(portal, "/pupils/" + goes + "/guardians", "name=Piet Tweemaal");
        School.court(portal, first, "Omgang om de week");
        School.court(portal, second, "Niet ophalen");
        School.send(portal, "/links/" + second + "/facts", "question=Het rapport");
        LocalDate day = LocalDate.now(portal.clock()).plusDays(3);
        School.send(portal, "/pupils/" + stays + "/mornings", "day=" + day);
        School.send(portal, "/pupils/" + goes + "/mornings", "day=" + day);
        School.send(portal, "/pupils/" + goes + "/mornings", "day=" + day.plusDays(1));
        medical(stays, "pinda");
        medical(goes, "melk");
        photographed(goes);
        named("pupil", goes);
        columns.add(
                "welcome_step", "guardian", uuid(guardian), "step", "MEDICAL", "about", uuid(goes), "done_at", now());
        assertEquals(columns.naming(What.PUPIL, What.PERSON), namedIn(goes), "each is tried");

        String page = portal.as("beheer")
                .get(School.PEOPLE + "/merge/pupils/" + stays + "?with=" + goes)
                .text();
        assertTrue(page.contains("Van allebei zijn er medische gegevens."), page);
        assertTrue(page.contains("een aantekening van een uitspraak"), page);
        School.send(portal, "/merge/pupils/" + stays, "with=" + goes);
        assertEquals(Set.of(), namedIn(goes));

        assertEquals(
                "pinda\nmelk",
                School.administrator(portal)
                        .json()
                        .get(medical(stays))
                        .json()
                        .at("/details/allergies")
                        .asText());
        String court = School.administrator(portal)
                .get("/de-linde/pupils/" + stays + "/court")
                .text();
        assertTrue(court.contains("Omgang om de week") && court.contains("Niet ophalen"), court);
        assertTrue(portal.as("beheer")
                .get(School.PEOPLE + "/links/" + first)
                .text()
                .contains("Het rapport"));
        var sheet = portal.as("beheer")
                .json()
                .get(School.PEOPLE + "/pupils/" + stays)
                .json()
                .get("pupil");
        assertEquals(2, sheet.get("links").size(), sheet.toString());
        assertEquals(2, sheet.get("mornings").size(), sheet.toString());
        assertEquals(
                School.PEOPLE + "/pupils/" + stays,
                portal.as("beheer").get(School.PEOPLE + "/pupils/" + goes).header("Location"));
        assertEquals(
                404,
                portal.as("beheer")
                        .form(School.PEOPLE + "/pupils/" + goes + "/leave", "back=true")
                        .status());
        var family = kept.schools().guardian(school, uuid(guardian)).orElseThrow();
        assertTrue(
                family.children().stream()
                        .anyMatch(child -> child.pupil().id().equals(uuid(stays))
                                && child.formerly().contains(uuid(goes))),
                "what is for the one that went reaches the parents: " + family);
    }

    @Test
    void allThatNamesAGuardianNamesTheOneThatStays() {
        String one = pupil("Jip");
        String stays = guardianOf(id(School.send(portal, "/pupils/" + one + "/guardians", "name=Sam Dubbel")));
        String goes = guardianOf(id(School.send(portal, "/pupils/" + one + "/guardians", "name=Samuel Dubbel")));
        String third = guardianOf(id(School.send(portal, "/pupils/" + one + "/guardians", "name=S. Dubbel")));
        School.send(portal, "/merge/guardians/" + goes, "with=" + third);
        School.send(portal, "/pupils/" + pupil("Janneke") + "/guardians", "known=" + goes);
        shares(stays, false);
        shares(goes, true);
        named("guardian", goes);
        columns.add("class_parent", "guardian", uuid(goes), "pupil_group", uuid(School.group(portal, "Groep 8")));
        columns.add("welcome_step", "guardian", uuid(goes), "step", "CONTACT", "about", uuid(goes), "done_at", now());
        columns.add("welcome_step", "guardian", uuid(stays), "step", "CONTACT", "about", uuid(stays), "done_at", now());
        bothAreTold();
        columns.add("notice_wish", "person", uuid(goes), "module", "bookcase", "wish", "MAIL");
        columns.add("notice_wish", "person", uuid(stays), "module", "bookcase", "wish", "BELL");
        assertEquals(columns.naming(What.GUARDIAN, What.PERSON), namedIn(goes), "each is tried");

        assertTrue(portal.as("beheer")
                .get(School.PEOPLE + "/merge/guardians/" + stays + "?with=" + goes)
                .text()
                .contains("Alleen wat bij allebei aan stond"));
        School.send(portal, "/merge/guardians/" + stays, "with=" + goes);
        assertEquals(Set.of(), namedIn(goes));
        var sheet = portal.as("beheer")
                .json()
                .get(School.PEOPLE + "/guardians/" + stays)
                .json()
                .get("guardian");
        assertEquals(2, sheet.get("links").size(), sheet.toString());
        long shown = kept.rows().read(school, session -> session.createSelectionQuery(
                        "select count(s) from SharingRow s where s.guardian = :one and s.emailToParents"
                                + " and not s.phoneToParents",
                        Long.class)
                .setParameter("one", uuid(stays))
                .getSingleResult());
        assertEquals(1, shown, "only what both show");
    }

    @Test
    void whatIsTooLongTogetherIsSaidAndNothingChanges() {
        String stays = pupil("Lang");
        String goes = pupil("Langer");
        medical(stays, "a".repeat(600));
        medical(goes, "b".repeat(600));
        Answer refused = portal.as("beheer").form(School.PEOPLE + "/merge/pupils/" + stays, "with=" + goes);
        assertEquals(422, refused.status(), refused.toString());
        assertTrue(refused.text().contains("Samen is dit te lang: Allergieën."), refused.text());
        assertTrue(refused.text().contains("Voeg samen"), "the same two again");
        assertEquals(
                200, portal.as("beheer").get(School.PEOPLE + "/pupils/" + goes).status());
        assertEquals(
                600,
                School.administrator(portal)
                        .json()
                        .get(medical(goes))
                        .json()
                        .at("/details/allergies")
                        .asText()
                        .length());
    }

    /** A token and an application, which name somebody. */
    private static void named(String column, String id) {
        columns.add(
                "join_token",
                "token_hash",
                UUID.randomUUID().toString(),
                "kind",
                "PUPIL",
                column,
                uuid(id),
                "made_at",
                now(),
                "valid_until",
                now(),
                "uses_left",
                1,
                "mailed",
                false);
        columns.add(
                "join_request",
                "state",
                "REFUSED",
                "name",
                "Ans",
                "email",
                "ans@example.org",
                "in_language",
                "nl",
                "child",
                "Bo",
                column,
                uuid(id),
                "asked_at",
                now());
    }

    /** Guardians of group 8 are asked to agree with a document, each in their own bell. */
    private static void bothAreTold() {
        var administrator = School.administrator(portal).json();
        String folder = administrator
                .get("/de-linde/bookcase/")
                .json()
                .at("/folders/0/id")
                .asText();
        Answer added = administrator.upload(
                "/de-linde/bookcase/folders/" + folder + "/documents",
                Map.of("audience", School.group(portal, "Groep 8"), "ask", "true"),
                "files",
                "afspraken.txt",
                new byte[] {65});
        assertEquals(200, added.status(), added.toString());
    }

    private static void shares(String guardian, boolean phone) {
        columns.add(
                "sharing",
                "guardian",
                uuid(guardian),
                "phone_to_parents",
                phone,
                "email_to_parents",
                true,
                "address_to_parents",
                false,
                "phone_to_other",
                false,
                "email_to_other",
                false,
                "address_to_other",
                false);
    }

    /** Where the portal itself names somebody, but for what is written once. */
    private static Set<String> namedIn(String id) {
        Set<String> named = new TreeSet<>(columns.with(
                id,
                column -> column.schema().equalsIgnoreCase("portal")
                        && !column.column().equalsIgnoreCase("id")));
        named.removeAll(WRITTEN_ONCE);
        return named;
    }

    private static String pupil(String name) {
        String group = School.group(portal, "Groep 8");
        return id(School.send(portal, "/pupils", "firstName=" + name, "lastName=Dubbel", "group=" + group));
    }

    private static String guardianOf(String link) {
        return portal.as("beheer")
                .json()
                .get(School.PEOPLE + "/links/" + link)
                .json()
                .at("/sheet/link/guardian")
                .asText();
    }

    private static String medical(String pupil) {
        return "/de-linde/pupils/" + pupil + "/medical";
    }

    private static void medical(String pupil, String allergies) {
        assertEquals(
                303,
                School.administrator(portal)
                        .form(medical(pupil), "allergies=" + allergies, "edition=0")
                        .status());
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id);
    }

    private static OffsetDateTime now() {
        return Instant.now(portal.clock()).atOffset(ZoneOffset.UTC);
    }
}
