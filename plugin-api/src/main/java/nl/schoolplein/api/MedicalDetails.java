package nl.schoolplein.api;

import java.util.Map;
import java.util.Optional;

/**
 * What the school has to know of a child's health, as it was typed: of the kinds that were asked for, those about which
 * something is said. Handed out by {@link Medical#look}; never keep it.
 *
 * @since 1.0
 */
public record MedicalDetails(Map<Kind, String> texts) {

    /** About what something is said. */
    public enum Kind {
        /** What the child is allergic to, and what to do then. */
        ALLERGIES,
        /** Which medicines, when, and who gives them. */
        MEDICINES,
        /** What the child does not eat or drink. */
        DIET,
        /** The general practitioner (huisarts), with a telephone number. */
        PRACTITIONER,
        /** Whom to call if the guardians cannot be reached. */
        EMERGENCY,
        /** What else the school has to know. */
        OTHER
    }

    public MedicalDetails {
        texts = Map.copyOf(texts);
    }

    /** What is said of a kind; nothing if nothing is, or if it was not asked for. */
    public Optional<String> text(Kind kind) {
        return Optional.ofNullable(texts.get(kind));
    }

    /** Without what is said: what is printed by accident tells nothing. */
    @Override
    public String toString() {
        return "medical details";
    }
}
