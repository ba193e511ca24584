package nl.schoolplein.portal.person;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.PortalViewer;
import org.jspecify.annotations.Nullable;

/** What guardians tell about themselves at a school, and who sees it. */
public final class OwnDetails {
    private final Transactions rows;
    private final Schools schools;
    private final Clock clock;

    /** In the tables of the schools. */
    public OwnDetails(Transactions rows, Schools schools, Clock clock) {
        this.rows = rows;
        this.schools = schools;
        this.clock = clock;
    }

    /** How a guardian is reached. */
    public Contact contact(UUID school, UUID guardian) {
        return read(school, details -> details.contact(guardian).get(0).contact());
    }

    /** Changes how a guardian is reached. */
    public void reach(UUID school, UUID guardian, @Nullable String phone, @Nullable String address) {
        write(school, details -> details.reach(guardian, phone, address));
        schools.forget();
    }

    /** What a guardian chose to show. */
    public Choice choice(UUID school, UUID guardian) {
        return read(school, details -> details.sharing(guardian).stream()
                .findFirst()
                .map(SharingRow::choice)
                .orElse(Choice.NONE));
    }

    /** Shows this and no more from now on. */
    public void choose(UUID school, UUID guardian, Choice choice) {
        write(school, details -> {
            SharingRow row = details.sharing(guardian).stream().findFirst().orElseGet(() -> {
                SharingRow fresh = new SharingRow(guardian);
                details.entityManager().persist(fresh);
                return fresh;
            });
            row.choose(choice);
            return row;
        });
    }

    /** Whether a guardian ever chose what to show. */
    public static boolean chosen(EntityManager in, UUID guardian) {
        return !Repositories.of(SharedDetails.class, in).sharing(guardian).isEmpty();
    }

    /** One person had two rows, and perhaps chose twice: what both show is shown from now on, and nothing more. */
    public static void together(EntityManager in, UUID kept, UUID gone) {
        SharedDetails details = Repositories.of(SharedDetails.class, in);
        List<SharingRow> own = details.sharing(kept);
        details.sharing(gone).forEach(other -> {
            if (own.isEmpty()) {
                other.isOf(kept);
            } else {
                own.get(0).choose(own.get(0).choice().and(other.choice()));
                in.remove(other);
            }
        });
    }

    /** The groups for which a guardian offers to be class parent. */
    public Set<UUID> offers(UUID school, UUID guardian) {
        return read(school, details -> details.offers(guardian).stream()
                .map(ClassParentRow::group)
                .collect(toSet()));
    }

    /** Offers to be class parent of these groups, and of those of the own children that are not among them no more. */
    public void offer(UUID school, PortalViewer guardian, Set<UUID> wished) {
        Set<UUID> own = guardian.children().stream().map(Pupil::group).collect(toSet());
        write(school, details -> {
            List<ClassParentRow> before = details.offers(guardian.person());
            before.stream()
                    .filter(row -> own.contains(row.group()) && !wished.contains(row.group()))
                    .forEach(details.entityManager()::remove);
            Set<UUID> fresh = new HashSet<>(wished);
            fresh.retainAll(own);
            before.forEach(row -> fresh.remove(row.group()));
            fresh.forEach(group -> details.entityManager().persist(new ClassParentRow(guardian.person(), group)));
            return fresh;
        });
    }

    /** Who offers to be class parent of a group, by name. */
    List<String> classParents(UUID school, UUID group) {
        return read(school, details -> details.classParents(group, today()));
    }

    /** The list of a group as its staff sees it. */
    List<ClassPage.Entry> ofStaff(UUID school, UUID group) {
        return read(school, details -> ClassList.ofStaff(details.inGroup(group, today())));
    }

    /** The list of a group as one guardian sees it; two queries. */
    List<ClassPage.Entry> seenBy(UUID school, UUID group, PortalViewer guardian) {
        List<UUID> children = guardian.children().stream().map(Pupil::id).toList();
        return read(
                school,
                details -> ClassList.of(
                        details.inGroup(group, today()),
                        guardian.person(),
                        guardian.children(),
                        details.linked(children)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private <T> T read(UUID school, Function<SharedDetails, T> work) {
        return rows.read(school, session -> work.apply(Repositories.of(SharedDetails.class, session)));
    }

    private <T> T write(UUID school, Function<SharedDetails, T> work) {
        return rows.write(school, session -> work.apply(Repositories.of(SharedDetails.class, session)));
    }
}
