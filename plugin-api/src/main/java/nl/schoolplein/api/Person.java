package nl.schoolplein.api;

import java.util.UUID;

/**
 * Somebody of the school about whom data is kept; see {@link PersonalData}.
 *
 * @param kind who it is to the school; a parent who works there as well is two of these
 * @param id the pupil's, guardian's or member of staff's id, as {@link Directory} and {@link Viewer#person()} give it
 * @since 1.0
 */
public record Person(Kind kind, UUID id) {

    /** Who somebody is to the school. */
    public enum Kind {
        /** A child. */
        PUPIL,
        /** A parent or carer. */
        GUARDIAN,
        /** A teacher, or somebody else who works there. */
        STAFF
    }
}
