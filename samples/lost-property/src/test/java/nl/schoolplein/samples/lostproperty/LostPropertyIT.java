package nl.schoolplein.samples.lostproperty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The plugin's jar in the real portal, with the demo schools and their logins. */
@InPortal
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LostPropertyIT {
    static final String PAGE = "/lost-property/";

    private static byte[] photo() throws IOException {
        return DemoPhoto.MITTEN.png().readAllBytes();
    }

    /** The address of the newest thing, within the school. */
    static String newest(Visitor who) {
        return PAGE + "things/" + who.json().get(PAGE).json().at("/things/0/id").asText();
    }

    @Test
    @Order(1)
    void whatTheTeamFindsAParentClaims(TestPortal portal) throws IOException {
        Visitor teacher = portal.as("leerkracht").at("de-linde");
        Visitor sanne = portal.as("ouder").at("de-linde");
        Visitor mark = portal.as("ouder2").at("de-linde");
        teacher.uploads(PAGE, "photo", "want.png", photo(), "what=Rode want", "place=Op het plein", "kind=CLOTHES")
                .shows("“Rode want” staat op de lijst.");
        sanne.get("/").shows("Van wie is dit?").shows("Rode want");
        String thing = newest(sanne);
        sanne.get(thing).shows("Is dit van jouw kind?").shows("Van Mila");
        String mila = sanne.json().get(thing).json().at("/children/0/id").asText();
        sanne.submits(thing + "/claim", "pupil=" + mila).shows("We leggen het apart voor Mila");
        mark.get(thing).shows("Gezegd door Sanne Visser");
        assertEquals(List.of("“Rode want” ligt apart voor Mila"), mark.notices());
        teacher.get(thing).shows("Mila Jansen").shows("Sanne Visser");
        teacher.submits(thing + "/collected").shows("Opgehaald");
        sanne.get(PAGE).lacks("Rode want");
        assertEquals(List.of(), mark.notices(), "it has been collected");
        teacher.submits(thing + "/back").shows("Het staat weer op de lijst.");
        mark.submits(thing + "/unclaim").shows("Het staat weer open.");
    }

    @Test
    @Order(2)
    void whoseItIsOthersDoNotLearn(TestPortal portal) throws IOException {
        Visitor teacher = portal.as("leerkracht").at("de-linde");
        Visitor sanne = portal.as("ouder").at("de-linde");
        Visitor mark = portal.as("ouder2").at("de-linde");
        teacher.submits(PAGE, "what=Voetbalplaatjes", "place=In de gang", "kind=TOY");
        String thing = newest(sanne);
        String mila = mark.json().get(thing).json().at("/children/0/id").asText();
        String tom = sanne.json().get(thing).json().at("/children/1/id").asText();
        mark.form(thing + "/claim", "pupil=" + tom).isNotThere();
        sanne.submits(thing + "/claim", "pupil=" + tom).shows("We leggen het apart voor Tom");
        mark.get(thing).shows("Eigenaar gevonden").lacks("Gezegd", "Tom", "Is dit van jouw kind?");
        mark.json().get(thing).lacks("Tom", tom);
        mark.form(thing + "/claim", "pupil=" + mila).isRefused(409);
        mark.form(thing + "/unclaim").isNotThere();
        mark.form(thing + "/collected").isRefused(403);
        portal.as("ouder").at("het-kompas").get(thing).isNotThere();
    }

    @Test
    @Order(3)
    void whatIsNoPhotoIsRefusedAndWhatWasTypedComesBack(TestPortal portal) {
        byte[] text = "geen foto".getBytes(StandardCharsets.UTF_8);
        portal.as("leerkracht")
                .at("de-linde")
                .upload(PAGE, "photo", "want.png", text, "what=Gele pet", "place=Gang", "kind=CLOTHES")
                .isRefused(422)
                .shows("Dit is geen foto.")
                .shows("Gele pet");
    }

    @Test
    @Order(4)
    void aTeacherPutsSomethingOnTheListInABrowser(TestPortal portal) throws IOException {
        Page page = portal.as("leerkracht").at("de-linde").browser().opens(PAGE);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Iets gevonden"))
                .click();
        page.locator("input[type=file]").setInputFiles(new FilePayload("want.png", "image/png", photo()));
        page.getByLabel("Wat is het?").fill("Groene muts");
        page.getByLabel("Waar lag het?").fill("In de gymzaal");
        page.getByText("Kleren en schoenen").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Op de lijst zetten"))
                .click();
        assertThat(page.getByText("Groene muts").last()).isVisible();
        assertThat(page.locator(".shot img").first()).isVisible();
    }

    @Test
    @Order(5)
    void whatNobodyComesForIsForgotten(TestPortal portal) {
        portal.forward(Duration.ofDays(32));
        portal.doesWhatIsDue();
        portal.as("leerkracht").at("de-linde").get(PAGE).shows("Er ligt niets");
    }
}
