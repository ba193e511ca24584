package nl.schoolplein.portal.visit;

import java.util.HashMap;
import java.util.Map;
import nl.schoolplein.api.Rule;

/**
 * A module's list of actions and who may do them, by the action's name.
 *
 * @param rules the rules
 * @param readOnly whether nobody may do any of them now
 */
public record Rights(Map<String, Rule> rules, boolean readOnly) {

    /** With these rules. */
    public Rights(Map<String, Rule> rules) {
        this(rules, false);
    }

    /** The same rules while the module may only be looked at. */
    public Rights whileReadOnly() {
        return new Rights(rules, true);
    }

    /** The same rules of which only this one still counts: whoever has a pass for it may nothing else. */
    public Rights only(String action) {
        Map<String, Rule> counting = new HashMap<>();
        rules.forEach((name, rule) -> counting.put(name, name.equals(action) ? rule : Rule.anyOf()));
        return new Rights(Map.copyOf(counting), readOnly);
    }

    /** No actions: outside modules. */
    public static final Rights NONE = new Rights(Map.of());

    /**
     * The rule of an action.
     *
     * @throws IllegalArgumentException if the module gave it none
     */
    public Rule of(String action) {
        Rule rule = rules.get(action);
        if (rule == null) {
            throw new IllegalArgumentException("the action " + action + " has no rule");
        }
        return rule;
    }
}
