package nl.schoolplein.pass;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network goes away at 8:25: what was seen can be seen, and no tap is lost or doubled. */
class OfflineTest {
    private static final String IS_WIPED_SOON = """
            async () => {
              for (const end = Date.now() + 20_000; Date.now() < end; await new Promise(later => setTimeout(later, 20))) {
                if (!(await caches.keys()).some(name => name.startsWith('kept-'))) return true;
              }
              return false;
            }""";

    private static final Pattern AS_OF = Pattern.compile("Geen verbinding\\. Zo was het om \\d{1,2}:\\d\\d");

    private Lunchroom lunchroom;
    private TestPortal portal;

    @BeforeEach
    void open() throws Exception {
        lunchroom = Lunchroom.open();
        portal = lunchroom.portal();
    }

    @AfterEach
    void close() throws Exception {
        portal.close();
    }

    private Window teacher() {
        Window window = portal.as("leerkracht").at(Lunchroom.LINDE).browser();
        window.page().setDefaultTimeout(8_000);
        return window;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void isPressed(Page page, String name, boolean pressed) {
        assertThat(button(page, name)).hasAttribute("aria-pressed", String.valueOf(pressed));
    }

    private static Locator bar(Page page) {
        return page.locator("#away");
    }

    private void arrives(String name, boolean here, int times) {
        long end = System.nanoTime() + 30_000_000_000L;
        String said = "";
        while (System.nanoTime() < end) {
            Answer answer = lunchroom.administrator().get(Lunchroom.TODAY);
            said = answer.text();
            for (var one : answer.json().get("all")) {
                if (one.get("name").asText().equals(name) && one.get("here").asBoolean() == here) {
                    assertEquals(times, one.get("times").asInt(), said);
                    return;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(name + " did not arrive: " + said);
    }

    @Test
    void withANetworkATapIsShownAndSentAtOnce() {
        Page page = teacher().opens(Lunchroom.TODAY);
        button(page, "Mila er").click();
        isPressed(page, "Mila er", true);
        assertThat(page.getByText("Mila eet mee")).isVisible();
        assertThat(page.locator("#here")).hasText("1");
        arrives("Mila", true, 1);
        button(page, "Mila niet").click();
        isPressed(page, "Mila er", false);
        isPressed(page, "Mila niet", true);
        assertThat(page.getByText("Mila eet mee")).isHidden();
        assertThat(page.locator("#here")).hasText("0");
        arrives("Mila", false, 2);
        assertThat(bar(page)).isHidden();
    }

    @Test
    void whatWasSeenIsThereWithoutANetworkAndTapsArriveOnce() {
        Window window = teacher();
        Page page = window.keeps(Lunchroom.TODAY);
        button(page, "Tom er").click();
        arrives("Tom", true, 1);
        window.offline();
        button(page, "Mila er").click();
        button(page, "Mila niet").click();
        isPressed(page, "Mila niet", true);
        assertThat(bar(page)).containsText(AS_OF);
        assertThat(bar(page)).containsText("2 tikken wachten op verbinding");
        page.reload();
        assertThat(page.locator("h1")).hasText("Vandaag");
        assertThat(bar(page)).containsText(AS_OF);
        assertThat(bar(page)).containsText("2 tikken wachten op verbinding");
        isPressed(page, "Mila niet", true);
        isPressed(page, "Mila er", false);
        isPressed(page, "Tom er", true);
        assertThat(page.locator("#here")).hasText("1");
        window.online();
        arrives("Mila", false, 2);
        assertThat(bar(page))
                .isHidden(
                        new com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        isPressed(page, "Mila niet", true);
    }

    @Test
    void aPageOfAClosedWindowIsThereAgain() {
        Window window = teacher();
        Page page = window.keeps(Lunchroom.TODAY);
        window.offline();
        button(page, "Mila er").click();
        assertThat(bar(page)).containsText("1 tik wacht op verbinding");
        String address = page.url();
        Page later = page.context().newPage();
        page.close();
        later.navigate(address);
        isPressed(later, "Mila er", true);
        assertThat(bar(later)).containsText("1 tik wacht op verbinding");
        later.context().setOffline(false);
        arrives("Mila", true, 1);
    }

    @Test
    void theAgeIsRightAfterAnHour() {
        Window window = teacher();
        window.page().clock().install();
        Page page = window.keeps(Lunchroom.TODAY);
        window.offline();
        page.clock().fastForward("01:05:00");
        assertThat(bar(page)).containsText("(1 uur geleden)");
    }

    @Test
    void aPageThatDidNotAskIsNotKept() {
        Window window = teacher();
        Page page = window.keeps(Lunchroom.TODAY);
        String today = page.url();
        page.navigate(today.replace("today", "plain"));
        window.offline();
        page.reload();
        assertThat(page.locator("h1")).hasText("Geen verbinding");
        page.locator("main a").click();
        assertEquals(today, page.url());
        assertThat(page.locator("h1")).hasText("Vandaag");
    }

    private static boolean fails(Runnable step) {
        try {
            step.run();
            return false;
        } catch (PlaywrightException refused) {
            return true;
        }
    }

    @Test
    void aServerThatIsKilledInBetweenGetsThemOnce() throws Exception {
        Window window = teacher();
        Page page = window.keeps(Lunchroom.TODAY);
        portal.stop();
        button(page, "Mila er").click();
        assertThat(bar(page)).containsText("1 tik wacht op verbinding");
        page.reload();
        isPressed(page, "Mila er", true);
        button(page, "Tom niet").click();
        assertThat(bar(page)).containsText("2 tikken wachten op verbinding");
        portal.startAgain();
        arrives("Mila", true, 1);
        arrives("Tom", false, 1);
    }

    @Test
    void whoseSessionEndedLogsInAndSendsThem() {
        Window window = teacher();
        Page page = window.keeps(Lunchroom.TODAY);
        window.offline();
        button(page, "Mila er").click();
        assertThat(bar(page)).containsText("1 tik wacht op verbinding");
        page.context().clearCookies();
        window.online();
        assertThat(bar(page)).containsText("Log in om 1 tik te versturen");
        logIn(page, "ouder");
        assertThat(page.locator("header.top")).isVisible();
        page.navigate(page.url().replaceFirst("(//[^/]+)/.*", "$1/de-linde/"));
        assertThat(bar(page)).isHidden();
        assertEquals(
                0,
                lunchroom.administrator().get(Lunchroom.TODAY).json().get("all").size(),
                "another person sends nothing");
        assertFalse(isKept(page), "nor has the page");
        page.context().clearCookies();
        logIn(page, "leerkracht");
        arrives("Mila", true, 1);
    }

    private static void logIn(Page page, String login) {
        page.navigate(page.url().replaceFirst("(//[^/]+)/.*", "$1/login"));
        page.fill("#username", login);
        page.fill("#password", "schoolplein-demo");
        page.click(".login-card .btn-primary");
    }

    private static boolean isKept(Page page) {
        return (boolean) page.evaluate("async () => (await caches.keys()).some(name => name.startsWith('kept-'))");
    }

    @Test
    void aTapOfAnotherPersonIsNotTaken() {
        Page page = teacher().opens(Lunchroom.TODAY);
        page.context().clearCookies();
        page.context()
                .request()
                .post(
                        page.url().replaceFirst("(//[^/]+)/.*", "$1/login"),
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setHeader("Accept", "application/json")
                                .setData(java.util.Map.of("username", "beheer", "password", "schoolplein-demo")));
        button(page, "Mila er").click();
        assertThat(bar(page)).containsText("Log in om 1 tik te versturen");
        assertEquals(
                0,
                lunchroom.administrator().get(Lunchroom.TODAY).json().get("all").size());
    }

    @Test
    void whatWasRefusedIsSaidByName() {
        Page page = teacher().opens(Lunchroom.TODAY);
        button(page, "Weg er").click();
        assertThat(bar(page).locator(".refused li")).containsText("Weg");
        isPressed(page, "Weg er", false);
        page.reload();
        assertThat(bar(page).locator(".refused li")).containsText("Weg");
        button(page, "Gelezen").click();
        assertThat(bar(page)).isHidden();
        page.reload();
        assertThat(bar(page)).isHidden();
    }

    @Test
    void loggingOutWipesIt() {
        Window window = teacher();
        Page page = window.keeps(Lunchroom.TODAY);
        assertTrue(isKept(page));
        page.locator("header .me").click();
        page.locator(".panel form[action='/logout'] button").last().click();
        page.waitForURL("**/login");
        assertFalse(isKept(page));
    }

    @Test
    void endedSessionsWipeItAsSoonAsThePortalSaysSo() {
        Window window = teacher();
        Page page = window.keeps(Lunchroom.TODAY);
        page.context().clearCookies();
        page.reload();
        assertThat(page.locator("#username")).isVisible();
        assertTrue((boolean) page.evaluate(IS_WIPED_SOON));
        window.offline();
        assertTrue(fails(() -> page.navigate(page.url().replaceFirst("(//[^/]+)/.*", "$1/de-linde/canteen/today"))));
    }

    @Test
    void aHelperHasItTooAndWithoutScriptsItIsAForm() {
        String code = lunchroom.pass("Ria", 60).get("code").asText();
        Window window =
                portal.withPass(Lunchroom.LINDE, code).at(Lunchroom.LINDE).browser();
        Page page = window.keeps(Lunchroom.TODAY);
        window.offline();
        button(page, "Mila er").click();
        page.reload();
        isPressed(page, "Mila er", true);
        window.online();
        arrives("Mila", true, 1);
        var anybody = portal.as("leerkracht").at(Lunchroom.LINDE);
        var form = org.jsoup.Jsoup.parse(anybody.get(Lunchroom.TODAY).text()).select("form[action$=Tom]");
        String tap = "tap=" + form.select("[name=tap]").val();
        String tapped = "tapped=" + form.select("[name=tapped]").val();
        assertEquals(
                303,
                anybody.form("/canteen/today/Tom", tap, tapped, "here=true").status());
        assertEquals(
                303,
                anybody.form("/canteen/today/Tom", tap, tapped, "here=true").status());
        assertEquals(1, lunchroom.eater("Tom").get("times").asInt());
    }
}
