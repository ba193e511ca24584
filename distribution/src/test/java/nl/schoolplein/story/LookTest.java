package nl.schoolplein.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page on a phone and on a wide screen, light and dark, in both languages. With {@code -Dschoolplein.pictures=true} it
 * leaves pictures of all of them in target/screenshots, to be looked at.
 */
class LookTest {
    private static final boolean TAKES_PICTURES = Boolean.getBoolean("schoolplein.pictures");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Map<String, Visitor> VISITORS = new HashMap<>();

    private static Stage stage;
    private static Person administrator;
    private static Map<String, String> bookcase = Sight.ON;

    private record Visitor(Person person, Complaints complaints) {}

    @BeforeAll
    static void open() throws Exception {
        stage = Stage.forTest(LookTest.class);
        administrator = stage.person(1440, ColorScheme.LIGHT, Hands.POINTER).logIn("beheer", Language.DUTCH);
    }

    @AfterAll
    static void close() throws Exception {
        if (stage != null) {
            set(Sight.ON);
            stage.everybodyLeaves();
            stage.close();
        }
    }

    static Stream<Arguments> sights() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Sight.all().stream().map(sight -> Arguments.of(sight, language)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("sights")
    void isGoodToSeeAndUse(Sight sight, Language language) {
        set(sight.bookcase());
        Visitor visitor = VISITORS.computeIfAbsent(sight.login(), LookTest::visitor);
        Page page = visitor.person().page;
        visitor.person().looksOnNoMore();
        visitor.person().speak(language);
        page.setViewportSize(360, 740);
        sight.come().accept(page);
        page.waitForLoadState();
        List<String> all = new ArrayList<>();
        for (int width : new int[] {360, 1440}) {
            page.setViewportSize(width, width == 360 ? 740 : 900);
            all.addAll(visitor.complaints().collect());
            // A rule holds at every size and in every language: once per colour scheme is enough.
            if (language == Language.DUTCH) {
                wear(page, width == 360 ? ColorScheme.LIGHT : ColorScheme.DARK);
                all.addAll(broken(page));
            }
            if (TAKES_PICTURES) {
                pictures(page, sight.name(), width, language);
            }
        }
        assertEquals("", all.stream().distinct().collect(Collectors.joining("\n")));
    }

    private static void wear(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static void pictures(Page page, String name, int width, Language language) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            wear(page, scheme);
            picture(page, name, "" + width, scheme.name().toLowerCase(Locale.ROOT), language.code);
        }
    }

    private static void set(Map<String, String> wish) {
        if (!wish.equals(bookcase)) {
            String switches = "/de-linde/admin/modules/bookcase";
            while (!administrator.json("/de-linde/admin/modules").text().contains("\"next\":null")) {
                administrator.delete(switches + "/next");
            }
            administrator.put(switches, wish);
            bookcase = wish;
        }
    }

    private static Visitor visitor(String login) {
        Person person = stage.person(360, ColorScheme.LIGHT, Hands.POINTER);
        Complaints complaints = new Complaints(person.page);
        if (!login.isEmpty()) {
            person.logIn(login, Language.DUTCH);
        }
        return new Visitor(person, complaints);
    }

    static List<String> broken(Page page) {
        AxeResults results =
                new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
        assertFalse(results.getPasses().isEmpty(), "axe looked at nothing");
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> complaint(rule, node)))
                .toList();
    }

    private static String complaint(Rule rule, CheckedNode node) {
        return rule.getId() + ": " + rule.getHelp() + "\n  " + node.getHtml() + "\n  " + node.getFailureSummary();
    }

    static void picture(Page page, String... name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(String.join("-", name) + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }
}
