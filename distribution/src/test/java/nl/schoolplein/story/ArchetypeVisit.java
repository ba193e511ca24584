package nl.schoolplein.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/**
 * People use the module that the archetype makes, in a portal into which {@code .ci/archetype} has just installed it. No test
 * of the whole: only that script calls it, by its name.
 */
class ArchetypeVisit {
    private static final String MODULE = "Mijn module";

    @Test
    void whatATeacherAddsAParentFindsOnTheDesktop() throws Exception {
        try (Stage stage = Stage.forTest(ArchetypeVisit.class)) {
            Page teacher =
                    stage.person(1440, ColorScheme.LIGHT, Hands.POINTER).logIn("leerkracht", Language.DUTCH).page;
            teacher.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(MODULE))
                    .first()
                    .click();
            teacher.getByLabel("Wat is het?").fill("Blauwe want");
            teacher.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Toevoegen"))
                    .click();
            assertThat(teacher.locator(".rows")).containsText("Blauwe want");

            Page parent = stage.person(360, ColorScheme.DARK, Hands.POINTER).logIn("ouder", Language.DUTCH).page;
            parent.navigate("/de-linde/");
            assertThat(parent.locator(".tile").filter(new Locator.FilterOptions().setHasText("Nieuw in " + MODULE)))
                    .containsText("Blauwe want");
            stage.everybodyLeaves();
        }
    }
}
