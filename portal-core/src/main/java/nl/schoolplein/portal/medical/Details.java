package nl.schoolplein.portal.medical;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a school has to know of a child's health, each as somebody typed it. Empty where there is nothing.
 *
 * @param practitioner the general practitioner (huisarts) with a telephone number
 * @param emergency whom to call if the guardians cannot be reached
 */
public record Details(
        String allergies, String medicines, String diet, String practitioner, String emergency, String other) {
    /** The most characters of each: a few paragraphs. */
    static final int LONGEST = 1000;

    static final Details NONE = of(Map.of());

    /** One of them; the name is that of its column, and of its field on a page. */
    public enum Kind {
        /** What the child is allergic to, and what to do. */
        ALLERGIES,
        /** Which medicines, when, and who gives them. */
        MEDICINES,
        /** What the child does not eat. */
        DIET,
        /** The general practitioner. */
        PRACTITIONER,
        /** Whom to call in an emergency. */
        EMERGENCY,
        /** What else the school has to know. */
        OTHER;

        /** As it is written in addresses of fields and texts. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Details of(Map<Kind, String> texts) {
        return new Details(
                texts.getOrDefault(Kind.ALLERGIES, ""),
                texts.getOrDefault(Kind.MEDICINES, ""),
                texts.getOrDefault(Kind.DIET, ""),
                texts.getOrDefault(Kind.PRACTITIONER, ""),
                texts.getOrDefault(Kind.EMERGENCY, ""),
                texts.getOrDefault(Kind.OTHER, ""));
    }

    /** One of them. */
    public String text(Kind kind) {
        return switch (kind) {
            case ALLERGIES -> allergies;
            case MEDICINES -> medicines;
            case DIET -> diet;
            case PRACTITIONER -> practitioner;
            case EMERGENCY -> emergency;
            case OTHER -> other;
        };
    }

    /** What both say; where they say something else, one under the other. */
    Details and(Details other) {
        Map<Kind, String> both = texts();
        other.texts().forEach((kind, text) -> both.merge(kind, text, Details::and));
        return of(both);
    }

    private static String and(String one, String other) {
        if (one.contains(other)) {
            return one;
        }
        return other.contains(one) ? other : one + "\n" + other;
    }

    Map<Kind, String> texts() {
        Map<Kind, String> texts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            texts.put(kind, text(kind));
        }
        return texts;
    }

    /** Without what is in them: a record that is printed by accident tells nothing. */
    @Override
    public String toString() {
        return "medical details";
    }
}
