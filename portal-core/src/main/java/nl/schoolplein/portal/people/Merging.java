package nl.schoolplein.portal.people;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.data.IdOf;
import nl.schoolplein.portal.data.NamedIn;
import nl.schoolplein.portal.medical.OneSheet;
import nl.schoolplein.portal.person.OwnDetails;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.KnownRow;
import nl.schoolplein.portal.school.PupilRow;

/**
 * Makes one of two rows about the same person. All that names the one that goes names the one that stays from then on ({@link
 * IdOf}), but for what is only written once: the audit log, and who was looked on as. The one that goes stays as somebody who
 * has left, and knows which one it became, so that rosters and what modules keep are still about the right person.
 */
final class Merging {
    private final PeopleDesk desk;
    private final OneSheet medical;

    Merging(PeopleDesk desk) {
        this.desk = desk;
        this.medical = new OneSheet(desk.secrets());
    }

    /** What an administrator has to know before, since it is not simply put side by side. */
    enum Notice {
        /** There are medical details of the one that goes; they come along. */
        MEDICAL_COMES,
        /** There are medical details of both; where they differ both stand there. */
        MEDICAL_BOTH,
        /** Both are linked with somebody; the rights of the one that stays hold. */
        RIGHTS_BOTH,
        /** There is a court note on a link of each; both stand there. */
        COURT_BOTH,
        /** Both chose what to show to others; only what both show is shown. */
        SHARING_BOTH,
        /** Modules are told, and have what the one that goes did go over; one that does not listen may ask once more. */
        MODULES_FOLLOW
    }

    /** What comes together with guardians. */
    Set<Notice> guardians(UUID school, UUID kept, UUID other) {
        return desk.read(school, people -> {
            EntityManager in = people.entityManager();
            Set<Notice> notices = links(people, people.linksOf(kept), people.linksOf(other), GuardianLinkRow::pupil);
            if (OwnDetails.chosen(in, kept) && OwnDetails.chosen(in, other)) {
                notices.add(Notice.SHARING_BOTH);
            }
            if (PeopleDesk.found(people, GuardianRow.class, other, null)
                    .account()
                    .isPresent()) {
                notices.add(Notice.MODULES_FOLLOW);
            }
            return notices;
        });
    }

    /** What comes together with pupils. */
    Set<Notice> pupils(UUID school, UUID kept, UUID other) {
        return desk.read(school, people -> {
            EntityManager in = people.entityManager();
            Set<Notice> notices =
                    links(people, people.linksWith(kept), people.linksWith(other), GuardianLinkRow::guardian);
            if (OneSheet.known(in, other)) {
                notices.add(OneSheet.known(in, kept) ? Notice.MEDICAL_BOTH : Notice.MEDICAL_COMES);
            }
            return notices;
        });
    }

    private static Set<Notice> links(
            PeopleRows people, List<GuardianLinkRow> kept, List<GuardianLinkRow> gone, LinksTogether.End far) {
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        gone.forEach(link -> LinksTogether.same(kept, link, far).ifPresent(stays -> {
            notices.add(Notice.RIGHTS_BOTH);
            if (Stream.of(stays, link)
                    .allMatch(one -> !people.courtNote(one.id()).isEmpty())) {
                notices.add(Notice.COURT_BOTH);
            }
        }));
        return notices;
    }

    /** Makes one guardian of two. Of two accounts, the one that is chosen stays. */
    void guardians(Hand hand, UUID keptId, UUID otherId, boolean otherAccount) {
        desk.write(hand.school(), people -> {
            EntityManager in = people.entityManager();
            GuardianRow kept = PeopleDesk.found(people, GuardianRow.class, keptId, null);
            GuardianRow other = PeopleDesk.found(people, GuardianRow.class, otherId, null);
            new LinksTogether(desk, people, GuardianLinkRow::pupil)
                    .join(people.linksOf(keptId), people.linksOf(otherId), link -> link.belongsTo(keptId));
            OwnDetails.together(in, keptId, otherId);
            account(in, kept, other, otherAccount);
            GuardianRow.State state = kept.state();
            String email = state.email() == null ? other.state().email() : state.email();
            kept.become(new GuardianRow.State(state.name(), email, state.leftOn()));
            kept.reached(
                    kept.phone().or(other::phone).orElse(null),
                    kept.address().or(other::address).orElse(null));
            other.become(other.state().leaving(desk.today()));
            known(in, kept, other);
            follow(in, IdOf.What.GUARDIAN, otherId, keptId);
            other.mergedInto(keptId);
            note(people, hand, keptId, state.name(), otherId);
            return kept;
        });
    }

    private static void account(EntityManager in, GuardianRow kept, GuardianRow other, boolean otherAccount) {
        Optional<UUID> account = other.account();
        other.parts();
        if (otherAccount || kept.account().isEmpty()) {
            in.flush();
            account.ifPresent(kept::joins);
        }
    }

    /**
     * Makes one pupil of two; it stays in the group in which the kept one is.
     *
     * @throws OneSheet.TooLongException if somebody has to shorten the medical details of both first
     */
    void pupils(Hand hand, UUID keptId, UUID otherId) {
        desk.write(hand.school(), people -> {
            EntityManager in = people.entityManager();
            PupilRow kept = PeopleDesk.found(people, PupilRow.class, keptId, null);
            PupilRow other = PeopleDesk.found(people, PupilRow.class, otherId, null);
            String name = kept.state().title();
            new LinksTogether(desk, people, GuardianLinkRow::guardian)
                    .join(people.linksWith(keptId), people.linksWith(otherId), link -> link.isAbout(keptId));
            new HomesTogether(in).join(keptId, people.placements(keptId), people.placements(otherId));
            if (medical.join(in, keptId, otherId, desk.now(), hand.name())) {
                desk.audit().note(in, hand.did(AuditKind.MEDICAL_CHANGED, keptId, name, ""));
            }
            other.become(other.state().leaving(desk.today()));
            known(in, kept, other);
            follow(in, IdOf.What.PUPIL, otherId, keptId);
            other.mergedInto(keptId);
            note(people, hand, keptId, name, otherId);
            return kept;
        });
    }

    /** Every other row that names the one that goes. */
    private static void follow(EntityManager in, IdOf.What what, UUID gone, UUID kept) {
        in.flush();
        NamedIn.all(in, what, IdOf.What.PERSON).stream()
                .filter(column -> !column.rule().needsCare())
                .forEach(column -> column.becomes(in, gone, kept));
    }

    /** Whom the school administration knows as the other one it knows as the kept one now, if it did not know that. */
    private static void known(EntityManager in, KnownRow kept, KnownRow other) {
        if (kept.source().isEmpty()) {
            Optional<String> source = other.letGo();
            in.flush();
            source.ifPresent(kept::isKnownAs);
        } else {
            other.keepByHand(true);
        }
    }

    private void note(PeopleRows people, Hand hand, UUID kept, String name, UUID gone) {
        EntityManager in = people.entityManager();
        desk.audit().note(in, hand.did(AuditKind.PERSON_CHANGED, kept, name, Detail.MERGED));
        desk.audit().note(in, hand.did(AuditKind.PERSON_CHANGED, gone, name, Detail.MERGED));
    }
}
