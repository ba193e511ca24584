package nl.schoolplein.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom something is for: the whole school, some groups, some pupils, or staff. Stored with a row by {@link AudienceRow}.
 *
 * <p>In a form, a field of this type is a number of values of the same name: {@code school}, {@code staff} or the id of
 * a group; in JSON it is the list of these. {@link View#audienceChoice} shows the choices that a viewer has.
 *
 * <pre>{@code
 * List<Family> familiesOf(Collection<UUID> groups) {
 *     return directory.families(Audience.groups(groups));
 * }
 * }</pre>
 *
 * @since 1.0
 */
public final class Audience {

    /** Kinds of audience. */
    public enum Kind {
        /** Everyone at the school. */
        SCHOOL,
        /** The pupils, guardians and teachers of some groups. */
        GROUPS,
        /** Some pupils, their guardians and teachers. */
        PUPILS,
        /** Staff only. */
        STAFF
    }

    /** The address that every audience has: the reach of an administrator. */
    public static final UUID ALL = new UUID(0, 1);

    /** The address of everyone at the school. */
    public static final UUID EVERYONE = new UUID(0, 2);

    /** The address of the school's staff. */
    public static final UUID STAFF = new UUID(0, 3);

    private final Kind kind;

    private final UUID[] targets;

    Audience(Kind kind, UUID[] targets) {
        this.kind = kind;
        this.targets = targets.clone();
    }

    private Audience(Kind kind, Stream<UUID> targets) {
        this.kind = kind;
        this.targets =
                Stream.concat(Stream.of(ALL), targets).distinct().sorted().toArray(UUID[]::new);
    }

    /** Everyone at the school. */
    public static Audience wholeSchool() {
        return new Audience(Kind.SCHOOL, Stream.of(EVERYONE));
    }

    /** The school's staff only. */
    public static Audience staff() {
        return new Audience(Kind.STAFF, Stream.of(STAFF));
    }

    /**
     * Some groups.
     *
     * @param groups ids of groups, at least one
     * @throws IllegalArgumentException if there is none
     */
    public static Audience groups(Collection<UUID> groups) {
        return of(Kind.GROUPS, groups);
    }

    /**
     * Some pupils.
     *
     * @param pupils ids of pupils, at least one
     * @throws IllegalArgumentException if there is none
     */
    public static Audience pupils(Collection<UUID> pupils) {
        return of(Kind.PUPILS, pupils);
    }

    private static Audience of(Kind kind, Collection<UUID> targets) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("an audience of " + kind + " needs at least one of them");
        }
        return new Audience(kind, targets.stream());
    }

    /** The kind of audience. */
    public Kind kind() {
        return kind;
    }

    /** The addresses that are stored; compare them with {@link Viewer#reach()}. */
    public UUID[] targets() {
        return targets.clone();
    }

    /** The ids of the groups or pupils it is for; empty for the whole school and for staff. */
    public Set<UUID> members() {
        return kind == Kind.GROUPS || kind == Kind.PUPILS
                ? Arrays.stream(targets).filter(target -> !target.equals(ALL)).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Whether it is for groups, and only for these. */
    public boolean within(Set<UUID> groups) {
        return kind == Kind.GROUPS && groups.containsAll(members());
    }

    /** Whether it reaches one of these addresses. */
    public boolean reaches(UUID... reach) {
        return Arrays.stream(reach).anyMatch(Set.of(targets)::contains);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Audience that && kind == that.kind && Arrays.equals(targets, that.targets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(targets);
    }

    @Override
    public String toString() {
        return members().isEmpty() ? kind.name() : kind + " " + members();
    }
}
