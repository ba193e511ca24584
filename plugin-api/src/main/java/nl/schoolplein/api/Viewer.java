package nl.schoolplein.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is looking, at one school, in one capacity, and within one module. Implemented by the host; injected into
 * resources and handed to tiles.
 *
 * <p>For a guardian only the children count whose group has the module: with a pilot in group 3, a parent of a child in
 * group 3 and one in group 6 is a viewer with one child.
 *
 * @since 1.0
 */
public interface Viewer {

    /** The id of the guardian or the member of staff at this school; of a visitor, that of the {@link Pass}. */
    UUID person();

    /** The name as others see it, for example "Sanne Visser"; of a visitor, the holder of the pass. */
    String name();

    /** The capacity in which the viewer acts now. */
    Capacity capacity();

    /** Whether the viewer acts as an administrator of the school. */
    boolean administrator();

    /** The language of the viewer's pages. */
    Locale language();

    /** A guardian's children that may be seen and whose group has the module; empty for staff. */
    List<Pupil> children();

    /** The groups that a member of staff teaches today; empty for guardians. */
    Set<UUID> teaches();

    /** What a member of staff does at the school; empty for guardians. */
    Optional<StaffRole> role();

    /** What the link between this guardian and a child carries today; empty for others' children and for staff. */
    Optional<Set<LinkRight>> link(UUID pupil);

    /** Whether a guardian may act for this pupil: report, ask for leave, book; false for staff. Consents need more. */
    default boolean mayActFor(UUID pupil) {
        return link(pupil).map(PupilAction.BOOK::allows).orElse(false);
    }

    /** Whether the viewer may do this for a pupil, or know it; see the list of {@link PupilAction}. */
    default boolean may(PupilAction action, Pupil pupil) {
        return (action.looks() || !looksOn()) && action.allows(this, pupil);
    }

    /**
     * Whether it is not the guardian who looks, but an administrator who wants to know what this guardian sees.
     *
     * <p>Nothing may come of it: no mark that something was read, no date of a last visit, no message to others. Then
     * {@code may} is always false, every request that writes is refused before it reaches the module, and what a module
     * writes to its {@link Database} nevertheless is rolled back. Ask this before anything else that looking has for a
     * consequence.
     *
     * <pre>{@code
     * if (!viewer.looksOn()) {
     *     database.write(rows -> rows.persist(new Look(thing, viewer.person(), clock.instant())));
     * }
     * }</pre>
     */
    default boolean looksOn() {
        return false;
    }

    /** Whether the viewer may do this at all: shows or hides a button. */
    boolean may(ModuleAction action);

    /** Whether the viewer may do this for these people. */
    boolean may(ModuleAction action, Audience audience);

    /** Whether the viewer may do this for this pupil. */
    boolean may(ModuleAction action, Pupil pupil);

    /**
     * Whether the guardian is asked to do this for this pupil: the same as {@link #may(ModuleAction, Pupil)}, and also so for
     * somebody who looks on ({@link #looksOn}), who sees what is asked but cannot answer.
     */
    default boolean isAsked(ModuleAction action, Pupil pupil) {
        return may(action, pupil);
    }
}
