package ${package};

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.Test;

/** The plugin's jar in the real portal, with the demo schools and their logins. */
@InPortal
class ${className}IT {
    private static final String PAGE = "/${artifactId}/";

    @Test
    void whatTheTeamAddsParentsSee(TestPortal portal) {
        Visitor teacher = portal.as("leerkracht").at("de-linde");
        Visitor parent = portal.as("ouder").at("de-linde");
        teacher.submits(PAGE, "name=Blauwe want").shows("“Blauwe want” staat erbij.");
        parent.get(PAGE).shows("Blauwe want").lacks("Toevoegen");
        parent.get("/").shows("Blauwe want");
        parent.form(PAGE, "name=Rode sjaal").isRefused(403);
        teacher.submits(PAGE, "name=").isRefused(422).shows("Wat is het?");
    }

    @Test
    void aTeacherAddsSomethingInABrowser(TestPortal portal) {
        Page page = portal.as("leerkracht").at("de-linde").browser().opens(PAGE);
        page.getByLabel("Wat is het?").fill("Groene muts");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Toevoegen")).click();
        assertThat(page.getByText("Groene muts").last()).isVisible();
    }

    @Test
    void whereItIsOffItIsNotThere(TestPortal portal) {
        portal.switches("de-linde", "pilot", "Groep 6");
        portal.as("ouder").at("de-linde").get(PAGE).shows("Mijn module");
        portal.as("ouder2").at("de-linde").get(PAGE).isNotThere();
    }
}
