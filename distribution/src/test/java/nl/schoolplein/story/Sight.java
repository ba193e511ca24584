package nl.schoolplein.story;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Something that people see.
 *
 * @param login who sees it; empty for nobody in particular
 * @param bookcase how the bookcase of De Linde is switched meanwhile
 * @param come how to get there
 */
record Sight(String name, String login, Map<String, String> bookcase, Consumer<Page> come) {
    static final Map<String, String> ON = Map.of("state", "on");
    static final Map<String, String> OFF = Map.of("state", "off");
    static final Map<String, String> READ_ONLY = Map.of("state", "read-only");
    static final Map<String, String> PREVIEW = Map.of("state", "preview");

    static final String LINDE = "/de-linde/";
    static final String KOMPAS = "/het-kompas/";
    static final String ADMIN = LINDE + "admin/";

    /** What somebody types who does not think of those who have to read it. */
    static final String LONG = "Een heel lange naam die iemand in één adem typt, zonder ook maar ergens aan te "
            + "denken, met Levensbeschouwingsonderwijscoördinatievergaderingen erin";

    static final Map<String, String> PLANNED =
            Map.of("state", "read-only", "from", "2031-01-06T08:00:00+01:00", "reason", LONG);

    /** With the bookcase on. */
    Sight(String name, String login, Consumer<Page> come) {
        this(name, login, ON, come);
    }

    /** All of them, by subject. Those that change something for good come last. */
    static List<Sight> all() {
        return Stream.of(
                        LoginSights.all(),
                        ShellSights.all(),
                        BookcaseSights.all(),
                        BoardSights.all(),
                        PlanSights.all(),
                        ViewingSights.all(),
                        YearSights.all(),
                        RoundSights.all(),
                        PeopleSights.all(),
                        FamilySights.all(),
                        JoiningSights.all(),
                        OperatorSights.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
