package nl.schoolplein.absences.leave;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Absences;
import nl.schoolplein.absences.Deed.Hand;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.StaffMember;
import nl.schoolplein.api.StaffRole;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;
import org.jspecify.annotations.Nullable;

/** What the pages about leave have in common. */
public abstract class LeavePage {
    @Inject
    Database database;

    @Inject
    Viewer viewer;

    @Inject
    Directory directory;

    @Inject
    SchoolDays days;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    @Inject
    Files files;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Hand hand() {
        return Hand.of(viewer, clock.instant());
    }

    /** Whether the viewer leads the school, or administers it: who decides. */
    boolean decides() {
        return viewer.may(LeaveAction.DECIDE_LEAVE);
    }

    /** What is only for who decides is not there for others. */
    void onlyDeciders() {
        if (!decides()) {
            throw new NotFoundException();
        }
    }

    /** Who leads the school, and hears of what is asked. */
    List<UUID> heads() {
        return directory.staff().stream()
                .filter(member -> member.role() == StaffRole.HEAD)
                .map(StaffMember::id)
                .toList();
    }

    /** The viewer's children for whom leave may be asked, if the school offers that. */
    List<Pupil> asking() {
        return Absences.offersLeave(settings)
                ? viewer.children().stream()
                        .filter(child -> viewer.isAsked(LeaveAction.ASK_LEAVE, child))
                        .toList()
                : List.of();
    }

    /** What is needed to judge requests of some pupils. */
    Reckoning reckoning(Facts facts, Collection<UUID> pupils) {
        return new Reckoning(
                facts,
                Grounds.of(facts.grounds(), texts),
                pupils.isEmpty() ? Map.of() : directory.birthDates(pupils),
                days,
                SchoolHours.of(settings),
                clock.getZone(),
                viewer.language());
    }

    /** A pupil whom the viewer may know, to whom somebody is at school now. */
    Optional<Pupil> pupil(UUID id) {
        return viewer.capacity() == Capacity.GUARDIAN
                ? viewer.children().stream()
                        .filter(child -> child.id().equals(id))
                        .findFirst()
                : directory.pupil(id);
    }

    /**
     * Changes a request while nobody else changes one of the same child.
     *
     * @param said the key of what is said afterwards
     */
    Done change(OneRequest one, String said, BiConsumer<LeaveRequests, LeaveRequest> how) {
        UUID id = one.request().id();
        return database.write(LeaveRequests.class, all -> {
            for (LeaveRequest first : all.firstOf(one.child().id())) {
                all.entityManager().lock(first, LockModeType.PESSIMISTIC_WRITE);
            }
            LeaveRequest request = all.find(id).orElseThrow(NotFoundException::new);
            all.entityManager().refresh(request);
            how.accept(all, request);
            return Done.at("leave/requests/" + id, Card.of(one.child(), request))
                    .saying(texts.get(said, one.child().firstName()));
        });
    }

    /** Notes what somebody did, just now. */
    void step(
            LeaveRequests all, LeaveRequest request, LeaveStep.What what, @Nullable String says, @Nullable When days) {
        all.entityManager().persist(new LeaveStep(request, what, says, days, hand()));
    }

    static Set<UUID> pupils(Collection<LeaveRequest> requests) {
        return requests.stream().map(LeaveRequest::pupil).collect(Collectors.toSet());
    }
}
