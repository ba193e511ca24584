package nl.schoolplein.absences.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The rules of a school on one day: the national ones, and what the school changed from some day on. */
public final class RuleBook {
    private final Map<RuleKey, LegalRule> rules;

    private RuleBook(Map<RuleKey, LegalRule> rules) {
        this.rules = rules;
    }

    /** The national rules of a day. */
    public static RuleBook national(LocalDate day) {
        return on(day, List.of());
    }

    /**
     * The rules of a day. Of the school's changes the one that begins last counts, and of two that begin on one day the
     * one that was made last; a change back to the national rule is one too.
     */
    public static RuleBook on(LocalDate day, List<RuleChange> changes) {
        Map<RuleKey, LegalRule> rules = Map.copyOf(NationalRules.on(day).rules());
        Map<RuleKey, RuleChange> last = changes.stream()
                .filter(change -> !change.validFrom().isAfter(day))
                .collect(Collectors.toMap(RuleChange::rule, change -> change, (one, other) -> newer(one, other)));
        return new RuleBook(rules.values().stream().collect(Collectors.toMap(LegalRule::key, rule -> {
            RuleChange change = last.get(rule.key());
            return change == null || change.back() ? rule : change.applied(rule);
        })));
    }

    private static RuleChange newer(RuleChange one, RuleChange other) {
        return Comparator.comparing(RuleChange::validFrom)
                                .thenComparing(RuleChange::changedAt)
                                .compare(one, other)
                        > 0
                ? one
                : other;
    }

    /** A rule. */
    public LegalRule rule(RuleKey key) {
        return Objects.requireNonNull(rules.get(key), key.key());
    }

    /** The number of a rule. */
    public int number(RuleKey key) {
        return rule(key).number();
    }

    /** All of them, in the order of the law. */
    public List<LegalRule> all() {
        return rules.values().stream()
                .sorted(Comparator.comparing(LegalRule::key))
                .toList();
    }

    /** The versions that it is made of, in words: "Landelijk 2020-08-01". */
    public String versions() {
        return all().stream().map(LegalRule::version).distinct().collect(Collectors.joining(", "));
    }
}
