package nl.schoolplein.testkit.contract;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Accessibility;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Complaints;
import org.junit.jupiter.api.DynamicTest;

/** The pages of a module, as people find them. */
final class Pages {
    private static final int PHONE = 360;
    private static final int WIDE = 1440;

    private final Subject subject;

    Pages(Subject subject) {
        this.subject = subject;
    }

    Stream<DynamicTest> found() {
        return Stream.of(
                DynamicTest.dynamicTest("every link leads somewhere", this::linksLead),
                DynamicTest.dynamicTest("every page is linked from somewhere", this::allAreFound));
    }

    /** A picture may be drawn only now, and be asked for again (503). */
    private void linksLead() {
        Set<String> broken = new TreeSet<>();
        for (String login : Subject.people(Subject.LINDE)) {
            subject.walk(login, Subject.LINDE).answers().forEach((path, answer) -> {
                if (answer.status() >= 400 && answer.status() != 503) {
                    broken.add(login + " follows a link: " + answer);
                }
            });
        }
        Expect.none(broken, "Show nobody a link to what is not there or not for them:");
    }

    private void allAreFound() {
        Set<String> lost = new TreeSet<>();
        for (Way way : subject.ways()) {
            if (!way.writes() && subject.found(way, Subject.LINDE).isEmpty()) {
                lost.add(way.toString());
            }
        }
        Expect.none(
                lost,
                "Nobody at De Linde found a way there, so it cannot be tried. Link to it from a page of the module, or make"
                        + " what it shows in the contract's fill:");
    }

    Stream<DynamicTest> json() {
        return subject.pages().stream()
                .map(place -> DynamicTest.dynamicTest(place.path() + " as JSON for " + place.login(), () -> {
                    Answer answer = subject.portal().as(place.login()).json().get(place.path());
                    boolean json = answer.status() == 200 && answer.type().startsWith("application/json");
                    Expect.that(
                            json, "A page for people is JSON for programs: answer with Page.of. It is not:\n" + answer);
                    answer.json();
                }));
    }

    Stream<DynamicTest> accessible() {
        return subject.pages().stream()
                .map(place -> DynamicTest.dynamicTest(place.path() + " seen by " + place.login(), () -> look(place)));
    }

    /** Rules hold in every colour scheme, contrast in one; so each scheme is looked at whole at one width. */
    private void look(Subject.Place place) {
        Page page = subject.portal().as(place.login()).browser().page();
        Complaints complaints = new Complaints(page);
        page.navigate(subject.portal().at(place.path()).toString());
        List<String> all = new ArrayList<>();
        for (int width : new int[] {PHONE, WIDE}) {
            page.setViewportSize(width, width == PHONE ? 740 : 900);
            all.addAll(complaints.collect());
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                boolean whole = (width == PHONE) == (scheme == ColorScheme.LIGHT);
                all.addAll(whole ? Accessibility.broken(page) : Accessibility.unreadable(page));
            }
        }
        page.context().close();
        Expect.none(all, place.path() + " keeps people out; axe and the browser say where, and what to do:");
    }
}
