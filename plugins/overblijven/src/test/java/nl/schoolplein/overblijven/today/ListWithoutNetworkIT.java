package nl.schoolplein.overblijven.today;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import nl.schoolplein.overblijven.CareSetUp;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import nl.schoolplein.testkit.Window;
import org.junit.jupiter.api.Test;

/** The network goes away while children come in: the list stays, and who was ticked off has come. */
@InPortal
class ListWithoutNetworkIT {
    private static final LocalTime AFTER_SCHOOL = LocalTime.of(15, 5);
    private static final double PATIENCE = 30_000;

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void whoWasTickedOffSurvivesAReloadAndIsThereAfterwards(TestPortal portal) {
        CareSetUp care = CareSetUp.named(portal, "BSO zonder net", "MONTH", "15:00", "18:00", "De Boom");
        Visitor sanne = portal.as("ouder").at("de-linde");
        care.goesTo(care.books(sanne, CareSetUp.child(sanne, 0), 2), AFTER_SCHOOL);
        Window window = portal.as("beheer").at("de-linde").browser();
        Page page = window.keeps(care.today());
        window.offline();
        button(page, "Is er Mila").click();
        assertThat(page.locator("#away")).containsText("1 tik wacht op verbinding");
        page.reload();
        assertThat(page.locator("h1")).hasText("BSO zonder net");
        assertThat(page.locator("#away")).containsText("1 tik wacht op verbinding");
        assertThat(button(page, "Is er Mila")).hasAttribute("aria-pressed", "true");
        window.online();
        LocatorAssertions.IsVisibleOptions soon = new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
        assertThat(button(page, "Toch niet Mila")).isVisible(soon);
        page.reload();
        assertThat(button(page, "Toch niet Mila")).isVisible();
    }
}
