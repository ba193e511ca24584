package nl.schoolplein.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who may do something. Rules are made by the factories here and given to {@link Registrar#allow}.
 *
 * <pre>{@code
 * .allow(Action.ADD, Rule.anyOf(Rule.administrator(), Rule.teacherOfGroup()))
 * .allow(Action.CLAIM, Rule.guardianWhoMayAct())
 * }</pre>
 *
 * @since 1.0
 */
public final class Rule {
    private final String name;
    private final Predicate<Viewer> viewer;
    private final BiPredicate<Viewer, Audience> audience;
    private final BiPredicate<Viewer, Pupil> pupil;

    private Rule(
            String name,
            Predicate<Viewer> viewer,
            BiPredicate<Viewer, Audience> audience,
            BiPredicate<Viewer, Pupil> pupil) {
        this.name = name;
        this.viewer = viewer;
        this.audience = audience;
        this.pupil = pupil;
    }

    /** Everyone of the school's staff, for everyone. */
    public static Rule staff() {
        return everywhere("staff", viewer -> viewer.capacity() == Capacity.STAFF);
    }

    /** The administrators of the school, for everyone. */
    public static Rule administrator() {
        return everywhere("administrator", Viewer::administrator);
    }

    /** Who leads the school, for everyone. */
    public static Rule head() {
        return everywhere("head", viewer -> viewer.role().equals(Optional.of(StaffRole.HEAD)));
    }

    /** The teachers of a group: for audiences within the groups they teach, and for the pupils of those groups. */
    public static Rule teacherOfGroup() {
        return new Rule(
                "teacher of the group",
                viewer -> !viewer.teaches().isEmpty(),
                (viewer, audience) -> audience.within(viewer.teaches()),
                (viewer, pupil) -> viewer.teaches().contains(pupil.group()));
    }

    /** Every guardian who sees the module, for the own children. */
    public static Rule guardian() {
        return new Rule(
                "guardian",
                viewer -> viewer.capacity() == Capacity.GUARDIAN,
                (viewer, audience) -> false,
                (viewer, pupil) ->
                        viewer.children().stream().anyMatch(child -> child.id().equals(pupil.id())));
    }

    /** A guardian whose link with the child carries the right to act, for that child. */
    public static Rule guardianWhoMayAct() {
        return new Rule(
                "guardian who may act",
                viewer -> viewer.children().stream().anyMatch(child -> viewer.mayActFor(child.id())),
                (viewer, audience) -> false,
                (viewer, pupil) -> viewer.mayActFor(pupil.id()));
    }

    /** A guardian with parental authority who may act, for that child: what consents need. */
    public static Rule guardianWithAuthority() {
        return pupil(PupilAction.CONSENT).forGuardians("guardian with authority");
    }

    /** A guardian who may report the child absent: who may act, or takes care of the child in fact. */
    public static Rule guardianOrCarer() {
        return pupil(PupilAction.REPORT_ABSENCE).forGuardians("guardian who may act, or carer in fact");
    }

    /** Whoever may do this for the pupil by the portal's own list, guardians and staff. */
    public static Rule pupil(PupilAction action) {
        return new Rule("whoever may " + action, action::allows, (viewer, audience) -> false, action::allows);
    }

    /**
     * Somebody without an account whom staff gave a {@link Pass} for this very action: a volunteer with the list of today. The
     * pass says nothing of pupils or groups: what may be seen and done with it is all that the methods of this action show
     * and do.
     *
     * <pre>{@code
     * module.allow(Action.TODAY, Rule.anyOf(Rule.staff(), Rule.pass())).allow(Action.HELPERS, Rule.staff());
     * }</pre>
     */
    public static Rule pass() {
        return everywhere("whoever has a pass", viewer -> viewer.capacity() == Capacity.VISITOR);
    }

    private Rule forGuardians(String called) {
        return new Rule(
                called,
                who -> who.capacity() == Capacity.GUARDIAN && viewer.test(who),
                audience,
                (who, whom) -> who.capacity() == Capacity.GUARDIAN && pupil.test(who, whom));
    }

    /** Whoever one of these rules allows it. */
    public static Rule anyOf(Rule... rules) {
        return new Rule(
                Arrays.stream(rules).map(Rule::name).collect(Collectors.joining(" or ")),
                viewer -> Arrays.stream(rules).anyMatch(rule -> rule.allows(viewer)),
                (viewer, audience) -> Arrays.stream(rules).anyMatch(rule -> rule.allows(viewer, audience)),
                (viewer, pupil) -> Arrays.stream(rules).anyMatch(rule -> rule.allows(viewer, pupil)));
    }

    private static Rule everywhere(String name, Predicate<Viewer> viewer) {
        return new Rule(name, viewer, (who, audience) -> viewer.test(who), (who, pupil) -> viewer.test(who));
    }

    /** How the rights table names this rule, for example "administrator or teacher of the group". */
    public String name() {
        return name;
    }

    /** Whether the viewer may do it for somebody at least. */
    public boolean allows(Viewer who) {
        return viewer.test(who);
    }

    /** Whether the viewer may do it for all of this audience. */
    public boolean allows(Viewer who, Audience whom) {
        return viewer.test(who) && audience.test(who, whom);
    }

    /** Whether the viewer may do it for this pupil. */
    public boolean allows(Viewer who, Pupil whom) {
        return viewer.test(who) && pupil.test(who, whom);
    }

    @Override
    public String toString() {
        return name;
    }
}
