package nl.schoolplein.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.testkit.Accessibility;
import nl.schoolplein.testkit.Browsers;
import nl.schoolplein.testkit.Complaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page on a phone and on a wide screen, light and dark, in both languages. With {@code -Dschoolplein.pictures=true} it
 * leaves pictures of all of them in target/screenshots, to be looked at; {@code -Dschoolplein.sights=people} visits only those
 * whose names begin so.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LookTest {
    private static final boolean TAKES_PICTURES = Boolean.getBoolean("schoolplein.pictures");
    private static final String ONLY = System.getProperty("schoolplein.sights", "");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int PHONE = 360;
    private static final int WIDE = 1440;

    /** So many sights are seen before a password is no longer fresh, on a slow machine too. */
    private static final int SOME = 60;

    private static final Map<String, Visitor> VISITORS = new HashMap<>();
    private static final List<Sight> SEEN = new ArrayList<>();

    private static Stage stage;
    private static Person administrator;
    private static Pages pages;
    private static Map<String, String> bookcase = Sight.ON;

    private record Visitor(Person person, Complaints complaints) {}

    @BeforeAll
    static void open() throws Exception {
        Path executable = Browsers.needed(LookTest.class.getSimpleName());
        OwnPortal portal = OwnPortal.start();
        stage = Stage.at(portal, executable);
        Scenery.arrange(portal.portal());
        administrator = stage.person(WIDE, ColorScheme.LIGHT, Hands.POINTER).logIn("beheer", Language.DUTCH);
        pages = new Pages(
                new ObjectMapper().readTree(administrator.json("/openapi.json").body()));
    }

    @AfterAll
    static void close() throws Exception {
        if (stage != null) {
            set(Sight.ON);
            stage.everybodyLeaves();
            stage.close();
        }
    }

    static List<Sight> sights() {
        return Sight.all().stream()
                .filter(sight -> sight.name().startsWith(ONLY))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sights")
    @Order(1)
    void isGoodToSeeAndUse(Sight sight) {
        set(sight.bookcase());
        Visitor visitor = VISITORS.computeIfAbsent(sight.login(), LookTest::visitor);
        SEEN.add(sight);
        if (SEEN.size() % SOME == 0) {
            VISITORS.values().forEach(one -> one.person().provesItself());
        }
        List<String> all = new ArrayList<>();
        visitor.person().looksOnNoMore();
        come(visitor, sight, Language.DUTCH);
        all.addAll(look(visitor, sight, Language.DUTCH));
        boolean asked = visitor.complaints().wasAsked();
        if (asked) {
            pages.saw(URI.create(page(visitor).url()).getPath());
        }
        if (TAKES_PICTURES) {
            come(visitor, sight, Language.ENGLISH);
            all.addAll(look(visitor, sight, Language.ENGLISH));
        } else if (asked) { // what was sent is not sent once more for its other words
            visitor.person().speak(Language.ENGLISH);
            page(visitor).setViewportSize(PHONE, 740);
            page(visitor).reload();
            all.addAll(look(visitor, sight, Language.ENGLISH));
        }
        assertEquals("", all.stream().distinct().collect(Collectors.joining("\n")));
    }

    private static Page page(Visitor visitor) {
        return visitor.person().page;
    }

    private static void come(Visitor visitor, Sight sight, Language language) {
        visitor.person().speak(language);
        page(visitor).setViewportSize(PHONE, 740);
        sight.come().accept(page(visitor));
        page(visitor).waitForLoadState();
    }

    private static List<String> look(Visitor visitor, Sight sight, Language language) {
        Page page = page(visitor);
        List<String> all = new ArrayList<>();
        for (int width : new int[] {PHONE, WIDE}) {
            page.setViewportSize(width, width == PHONE ? 740 : 900);
            all.addAll(visitor.complaints().collect());
            // A rule holds at every size and in every language; colours differ by colour scheme only.
            if (language == Language.DUTCH) {
                wear(page, width == PHONE ? ColorScheme.LIGHT : ColorScheme.DARK);
                all.addAll(width == PHONE ? Accessibility.broken(page) : Accessibility.unreadable(page));
            }
            if (TAKES_PICTURES) {
                pictures(page, sight.name(), width, language);
            }
        }
        return all;
    }

    /** Whoever adds a page lets somebody look at it. */
    @Test
    @Order(2)
    void everyPageIsLookedAt() {
        Assumptions.assumeTrue(SEEN.size() == Sight.all().size(), "only some sights were visited");
        assertEquals(Set.of(), pages.unseen());
        assertEquals(Set.of(), pages.needless());
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
        Person person = stage.person(PHONE, ColorScheme.LIGHT, Hands.POINTER);
        Complaints complaints = new Complaints(person.page);
        if (!login.isEmpty()) {
            person.logIn(login, Language.DUTCH);
        }
        return new Visitor(person, complaints);
    }

    static void picture(Page page, String... name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(String.join("-", name) + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }
}
