package nl.schoolplein.api;

import static nl.schoolplein.api.LinkRight.AUTHORITY;
import static nl.schoolplein.api.LinkRight.CARER;
import static nl.schoolplein.api.LinkRight.MAY_ACT;
import static nl.schoolplein.api.LinkRight.MAY_COLLECT;
import static nl.schoolplein.api.LinkRight.MAY_SEE;
import static nl.schoolplein.api.LinkRight.RECEIVES_MAIL;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What people may do for one pupil, or know about it, and who may: a guardian by what the link with the child carries, a
 * member of staff by what they are at the school. This list is the only place that says so; {@code docs/rights.md} is made
 * of it. Ask {@link Viewer#may(PupilAction, Pupil)}, or give an action of a module the rule {@link Rule#pupil}.
 *
 * <pre>{@code
 * List<Pupil> mayBeReported() {
 *     return viewer.children().stream()
 *             .filter(child -> viewer.may(PupilAction.REPORT_ABSENCE, child))
 *             .toList();
 * }
 * }</pre>
 *
 * @since 1.0
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies
public enum PupilAction {
    /** Sees what the school shows about the child. */
    SEE(true, all(MAY_SEE), Post.values()),
    /** Reports the child absent. A carer in fact may, without authority too. */
    REPORT_ABSENCE(false, List.of(Set.of(MAY_SEE, MAY_ACT), Set.of(MAY_SEE, CARER)), Post.values()),
    /** Asks for leave, and withdraws it. */
    REQUEST_LEAVE(false, List.of(Set.of(MAY_SEE, MAY_ACT), Set.of(MAY_SEE, CARER)), Post.ADMINISTRATOR, Post.HEAD),
    /** Books and cancels: a conversation, care before or after school. */
    BOOK(false, List.of(Set.of(MAY_SEE, MAY_ACT), Set.of(MAY_SEE, CARER)), Post.ADMINISTRATOR),
    /** Reads the child's medical details. Each look of a member of staff is noted, and the guardians see who looked. */
    SEE_MEDICAL(false, List.of(Set.of(MAY_SEE, MAY_ACT), Set.of(MAY_SEE, CARER)), Post.values()),
    /** Changes the child's medical details. */
    CHANGE_MEDICAL(false, List.of(Set.of(MAY_SEE, MAY_ACT), Set.of(MAY_SEE, CARER)), Post.values()),
    /** Gives the child a photo, which stands beside its name. */
    CHANGE_PORTRAIT(false, List.of(), Post.ADMINISTRATOR, Post.TEACHER_OF_GROUP),
    /** Takes the child's photo away. */
    REMOVE_PORTRAIT(false, all(MAY_SEE, MAY_ACT), Post.ADMINISTRATOR, Post.TEACHER_OF_GROUP),
    /** Gives or withdraws consent, for example for photos. Nobody does so in place of who has authority. */
    CONSENT(false, all(MAY_SEE, MAY_ACT, AUTHORITY)),
    /** Collects the child from school. */
    COLLECT(false, all(MAY_COLLECT)),
    /** Is sent the mail about the child. */
    RECEIVE_MAIL(true, all(MAY_SEE, RECEIVES_MAIL)),
    /**
     * Is told important facts about the child on request, with or without authority; the school refuses only with a reason
     * that is written down (BW 1:377c).
     */
    ASK_FACTS(false, all()),
    /** Knows how to reach the child's guardians. A guardian never learns it of another guardian this way. */
    SEE_CONTACT(true, List.of(), Post.values()),
    /** Reads what a court decided about the child. */
    READ_COURT_NOTE(true, List.of(), Post.values()),
    /** Changes who the child's guardians are and what they may. */
    CHANGE_RIGHTS(false, List.of(), Post.ADMINISTRATOR);

    /** Members of staff as these rules tell them apart. */
    public enum Post {
        /** Administers the school's portal, whatever else the person does. */
        ADMINISTRATOR(Viewer::administrator),
        /** Leads the school. */
        HEAD(viewer -> viewer.role().equals(Optional.of(StaffRole.HEAD))),
        /** Looks after pupils of all groups. */
        CARE(viewer -> viewer.role().equals(Optional.of(StaffRole.CARE))),
        /** Teaches the child's home group today. */
        TEACHER_OF_GROUP(viewer -> !viewer.teaches().isEmpty());

        private final Predicate<Viewer> held;

        Post(Predicate<Viewer> held) {
            this.held = held;
        }

        private boolean concerns(Viewer viewer, Pupil pupil) {
            return held.test(viewer)
                    && (this != TEACHER_OF_GROUP || viewer.teaches().contains(pupil.group()));
        }
    }

    private final boolean looks;
    private final List<Set<LinkRight>> guardian;
    private final List<Post> staff;

    PupilAction(boolean looks, List<Set<LinkRight>> guardian, Post... staff) {
        this.looks = looks;
        this.guardian = guardian;
        this.staff = List.of(staff);
    }

    private static List<Set<LinkRight>> all(LinkRight... rights) {
        return List.of(Set.of(rights));
    }

    /** Whether it changes nothing, so that somebody who looks on as a guardian may it too. */
    public boolean looks() {
        return looks;
    }

    /** The rights of which a guardian's link needs all of one set; no sets if no guardian may. */
    public List<Set<LinkRight>> guardian() {
        return guardian;
    }

    /** Which members of staff may. */
    public List<Post> staff() {
        return staff;
    }

    /** Whether a guardian may, whose link with the child is in force and carries these rights. */
    public boolean allows(Set<LinkRight> link) {
        return guardian.stream().anyMatch(link::containsAll);
    }

    /** Whether the viewer may, for one pupil at least. */
    public boolean allows(Viewer viewer) {
        return switch (viewer.capacity()) {
            case GUARDIAN -> viewer.children().stream().anyMatch(child -> allows(viewer, child));
            case STAFF -> staff.stream().anyMatch(post -> post.held.test(viewer));
            case VISITOR -> false;
        };
    }

    /** Whether the viewer may, for this pupil. */
    public boolean allows(Viewer viewer, Pupil pupil) {
        return switch (viewer.capacity()) {
            case GUARDIAN -> viewer.link(pupil.id()).map(this::allows).orElse(false);
            case STAFF -> staff.stream().anyMatch(post -> post.concerns(viewer, pupil));
            case VISITOR -> false;
        };
    }
}
