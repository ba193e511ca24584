package nl.schoolplein.portal.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.KnownRow;
import nl.schoolplein.portal.school.PupilRow;

/**
 * Makes one of two rows about the same person. One is kept; the other one's children, or guardians, come to it, and it
 * leaves. A link that both have stays as it is with the one that is kept.
 */
final class Merging {
    private final PeopleDesk desk;

    Merging(PeopleDesk desk) {
        this.desk = desk;
    }

    /** Makes one guardian of two. Of two accounts, the one that is chosen stays. */
    void guardians(Hand hand, UUID keptId, UUID otherId, boolean otherAccount) {
        desk.write(hand.school(), people -> {
            GuardianRow kept = PeopleDesk.found(people, GuardianRow.class, keptId, null);
            GuardianRow other = PeopleDesk.found(people, GuardianRow.class, otherId, null);
            Set<UUID> known =
                    people.linksOf(keptId).stream().map(GuardianLinkRow::pupil).collect(Collectors.toSet());
            for (GuardianLinkRow link : people.linksOf(otherId)) {
                if (known.contains(link.pupil())) {
                    ends(link);
                } else {
                    link.belongsTo(keptId);
                }
            }
            if (otherAccount || kept.account().isEmpty()) {
                Optional<UUID> account = other.account();
                other.parts();
                people.entityManager().flush();
                account.ifPresent(kept::joins);
            }
            other.parts();
            GuardianRow.State state = kept.state();
            String email = state.email() == null ? other.state().email() : state.email();
            kept.become(new GuardianRow.State(state.name(), email, state.leftOn()));
            kept.reached(
                    kept.phone().or(other::phone).orElse(null),
                    kept.address().or(other::address).orElse(null));
            other.become(other.state().leaving(desk.today()));
            known(people.entityManager(), kept, other);
            note(people, hand, keptId, state.name());
            return kept;
        });
    }

    /** Makes one pupil of two; it stays in the group in which the kept one is. */
    void pupils(Hand hand, UUID keptId, UUID otherId) {
        desk.write(hand.school(), people -> {
            PupilRow kept = PeopleDesk.found(people, PupilRow.class, keptId, null);
            PupilRow other = PeopleDesk.found(people, PupilRow.class, otherId, null);
            Set<UUID> known = people.linksWith(keptId).stream()
                    .map(GuardianLinkRow::guardian)
                    .collect(Collectors.toSet());
            for (GuardianLinkRow link : people.linksWith(otherId)) {
                if (!known.contains(link.guardian())) {
                    GuardianLinkRow moved = new GuardianLinkRow(link.guardian(), keptId, link.rights());
                    moved.set(link.rights(), link.from(), link.until());
                    people.entityManager().persist(moved);
                }
                ends(link);
            }
            List<LocalDate> mornings = people.mornings(List.of(keptId)).stream()
                    .map(TrialMorningRow::day)
                    .toList();
            for (TrialMorningRow morning : people.mornings(List.of(otherId))) {
                if (!mornings.contains(morning.day())) {
                    people.entityManager().persist(new TrialMorningRow(keptId, morning.day()));
                }
                people.entityManager().remove(morning);
            }
            other.become(other.state().leaving(desk.today()));
            known(people.entityManager(), kept, other);
            note(people, hand, keptId, kept.state().title());
            return kept;
        });
    }

    private void ends(GuardianLinkRow link) {
        link.set(link.rights(), link.from(), desk.today());
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

    private void note(PeopleRows people, Hand hand, UUID id, String name) {
        desk.audit().note(people.entityManager(), hand.did(AuditKind.PERSON_CHANGED, id, name, Detail.MERGED));
    }
}
