package nl.schoolplein.portal.visit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.StaffRole;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.school.Membership;

/**
 * The viewer that modules see: a guardian with the children that count, or a member of staff.
 *
 * @param formerly other ids at which a child is reached, since it was there twice once
 */
public record PortalViewer(
        UUID person,
        String name,
        Capacity capacity,
        boolean administrator,
        Locale language,
        List<Pupil> children,
        Map<UUID, Set<LinkRight>> links,
        Map<UUID, Set<UUID>> formerly,
        Optional<StaffRole> role,
        Set<UUID> teaches,
        Rights rights,
        boolean looksOn)
        implements Viewer {
    /** Who leads the school or looks after pupils of all groups reads what is for any of them. */
    private static final Set<StaffRole> EVERYTHING = Set.of(StaffRole.HEAD, StaffRole.CARE);

    /** Who somebody is at a school, in the capacity in which they act; empty for who is nobody there. */
    public static Optional<PortalViewer> of(SignedIn who, Membership membership) {
        if (membership.staff() != null && actsAsStaff(who, membership)) {
            return Optional.of(staff(membership.staff(), who.language(), Rights.NONE));
        }
        return Optional.ofNullable(membership.guardian())
                .map(guardian -> guardian(guardian, group -> true, who.language(), Rights.NONE));
    }

    /** Who that is alone: much less work, for what every request asks. */
    public static Optional<UUID> personOf(SignedIn who, Membership membership) {
        if (membership.staff() != null && actsAsStaff(who, membership)) {
            return Optional.of(membership.staff().id());
        }
        return Optional.ofNullable(membership.guardian()).map(Membership.Guardian::id);
    }

    private static boolean actsAsStaff(SignedIn who, Membership membership) {
        return who.capacity() == Capacity.STAFF || membership.guardian() == null;
    }

    /** A guardian, with the children for whose group the test holds. */
    public static PortalViewer guardian(
            Membership.Guardian guardian, Predicate<UUID> group, Locale language, Rights rights) {
        List<Membership.Child> counted = guardian.children().stream()
                .filter(child -> group.test(child.pupil().group()))
                .toList();
        return new PortalViewer(
                guardian.id(),
                guardian.name(),
                Capacity.GUARDIAN,
                false,
                language,
                counted.stream().map(Membership.Child::pupil).toList(),
                counted.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                child -> child.pupil().id(), Membership.Child::link)),
                counted.stream()
                        .filter(child -> !child.formerly().isEmpty())
                        .collect(Collectors.toUnmodifiableMap(
                                child -> child.pupil().id(), Membership.Child::formerly)),
                Optional.empty(),
                Set.of(),
                rights,
                false);
    }

    /** A member of staff. */
    public static PortalViewer staff(Membership.Staff staff, Locale language, Rights rights) {
        return new PortalViewer(
                staff.id(),
                staff.name(),
                Capacity.STAFF,
                staff.administrator(),
                language,
                List.of(),
                Map.of(),
                Map.of(),
                Optional.of(staff.role()),
                staff.teaches(),
                rights,
                false);
    }

    /** Somebody with a pass, who may do what it is for alone; outside of the module, nothing. */
    public static PortalViewer visitor(VisitorPass pass, Locale language, Rights rights) {
        return new PortalViewer(
                pass.id(),
                pass.holder(),
                Capacity.VISITOR,
                false,
                language,
                List.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Set.of(),
                rights.only(pass.action()),
                false);
    }

    /** The same guardian with one child only. */
    public PortalViewer only(UUID child) {
        return new PortalViewer(
                person,
                name,
                capacity,
                administrator,
                language,
                children.stream().filter(other -> other.id().equals(child)).toList(),
                links,
                formerly,
                role,
                teaches,
                rights,
                looksOn);
    }

    /** The same viewer, as whom somebody else looks on and can do nothing. */
    public PortalViewer lookedOn() {
        return new PortalViewer(
                person,
                name,
                capacity,
                administrator,
                language,
                children,
                links,
                formerly,
                role,
                teaches,
                rights,
                true);
    }

    @Override
    public Optional<Set<LinkRight>> link(UUID pupil) {
        return Optional.ofNullable(links.get(pupil));
    }

    /** The addresses at which this viewer is reached, to be compared with those of an {@link Audience}. */
    public UUID[] reach() {
        if (administrator || role.filter(EVERYTHING::contains).isPresent()) {
            return new UUID[] {Audience.ALL};
        }
        if (capacity == Capacity.VISITOR) {
            return new UUID[] {person}; // at which nothing is
        }
        Stream<UUID> own = capacity == Capacity.STAFF
                ? Stream.concat(Stream.of(Audience.STAFF), teaches.stream())
                : children.stream()
                        .flatMap(child -> Stream.concat(
                                Stream.of(child.id(), child.group()),
                                formerly.getOrDefault(child.id(), Set.of()).stream()));
        return Stream.concat(Stream.of(Audience.EVERYONE), own)
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
    }

    @Override
    public boolean may(ModuleAction action) {
        return !looksOn && !rights.readOnly() && rights.of(action.name()).allows(this);
    }

    @Override
    public boolean may(ModuleAction action, Audience audience) {
        return !looksOn && !rights.readOnly() && rights.of(action.name()).allows(this, audience);
    }

    @Override
    public boolean may(ModuleAction action, Pupil pupil) {
        return !looksOn && !rights.readOnly() && rights.of(action.name()).allows(this, pupil);
    }

    @Override
    public boolean isAsked(ModuleAction action, Pupil pupil) {
        return !rights.readOnly() && rights.of(action.name()).allows(this, pupil);
    }

    /** That of the person alone: a viewer is a part of keys that every request asks for, a tile each. */
    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
