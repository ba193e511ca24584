package nl.schoolplein.testkit;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps people out of a page as it is shown now, found by axe: WCAG 2.2 AA and its best practices. */
public final class Accessibility {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** Everything that axe finds, each with the element and what to do. */
    public static List<String> broken(Page page) {
        return found(axe(page).withTags(RULES));
    }

    /** What has too little contrast: all that another colour scheme can change. */
    public static List<String> unreadable(Page page) {
        return found(axe(page).withRules(List.of("color-contrast")));
    }

    /** It need not describe everything that is right. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options);
    }

    private static List<String> found(AxeBuilder axe) {
        AxeResults results = axe.setLegacyMode(true).analyze();
        if (results.getPasses().isEmpty()) {
            throw new AssertionError("axe looked at nothing");
        }
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> complaint(rule, node)))
                .toList();
    }

    private static String complaint(Rule rule, CheckedNode node) {
        return rule.getId() + ": " + rule.getHelp() + "\n  " + node.getHtml() + "\n  " + node.getFailureSummary();
    }
}
