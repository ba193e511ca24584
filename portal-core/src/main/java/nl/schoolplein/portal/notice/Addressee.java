package nl.schoolplein.portal.notice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.Visit;

/**
 * Somebody who could get a mail: who they are at the school, as if they looked at this moment.
 *
 * @param children the children about whom a guardian is sent mail; empty for staff
 */
record Addressee(
        UUID person,
        String name,
        String email,
        Locale language,
        boolean staff,
        Membership membership,
        PortalViewer viewer,
        Set<UUID> children) {

    /** A guardian, of the lines of all children. */
    static Addressee of(List<NoticeRows.OfGuardian> lines) {
        NoticeRows.OfGuardian first = lines.get(0);
        Membership.Guardian guardian = new Membership.Guardian(
                first.id(), first.name(), lines.stream().map(Addressee::child).toList());
        Locale language = Locale.forLanguageTag(first.language());
        return new Addressee(
                first.id(),
                first.name(),
                first.email(),
                language,
                false,
                new Membership(guardian, null),
                PortalViewer.guardian(guardian, group -> true, language, Rights.NONE),
                lines.stream()
                        .filter(line ->
                                PupilAction.RECEIVE_MAIL.allows(line.link().rights()))
                        .map(NoticeRows.OfGuardian::pupil)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Membership.Child child(NoticeRows.OfGuardian line) {
        Pupil pupil = new Pupil(
                line.pupil(), line.firstName(), line.lastName(), line.group(), line.groupName(), line.yearLevel());
        return new Membership.Child(pupil, line.link().rights(), Set.of());
    }

    /** A member of staff, of the lines of all groups. */
    static Addressee ofStaff(List<NoticeRows.OfStaff> lines) {
        NoticeRows.OfStaff first = lines.get(0);
        Membership.Staff member = new Membership.Staff(
                first.id(),
                first.name(),
                first.administrator(),
                first.role(),
                lines.stream()
                        .map(NoticeRows.OfStaff::group)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
        Locale language = Locale.forLanguageTag(first.language());
        return new Addressee(
                first.id(),
                first.name(),
                first.email(),
                language,
                true,
                new Membership(null, member),
                PortalViewer.staff(member, language, Rights.NONE),
                Set.of());
    }

    /** As if they looked. */
    Visit visit(School school) {
        return Visit.inBackground(school).at(school, membership, viewer);
    }

    /** Whether mail about this goes to them: a guardian's link with a child that it concerns says so. */
    boolean receives(NoticeRow row) {
        boolean aboutChild = membership.guardian() != null
                && membership.guardian().children().stream()
                        .anyMatch(child -> row.concerns().contains(child.pupil().id()));
        return !aboutChild || row.concerns().stream().anyMatch(children::contains);
    }
}
