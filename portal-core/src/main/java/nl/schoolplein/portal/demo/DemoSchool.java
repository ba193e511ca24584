package nl.schoolplein.portal.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.school.TeachingRow;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Fills one school with people, within the session of that school. */
final class DemoSchool {
    private final Session session;
    private final DemoNames names;
    private final LocalDate start;
    private final Map<String, UUID> groups = new LinkedHashMap<>();

    DemoSchool(Session session, long seed, LocalDate start) {
        this.session = session;
        this.names = new DemoNames(seed);
        this.start = start;
    }

    void groups(List<String> groupNames) {
        for (String name : groupNames) {
            groups.put(name, saved(new GroupRow(name, groups.size() + 1)).id());
        }
    }

    /** So many pupils in every group; some with a brother or sister in the next one. */
    void pupils(int each) {
        List<UUID> all = List.copyOf(groups.values());
        for (int place = 0; place < all.size(); place++) {
            for (int number = 0; number < each; number++) {
                family(all.get(place), place + 2 < all.size() && names.chance(0.2) ? all.get(place + 2) : null);
            }
        }
    }

    private void family(UUID group, @Nullable UUID groupOfSibling) {
        String name = names.last();
        UUID pupil = pupil(names.first(), name, group);
        UUID mother = guardian(names.grown() + " " + name, null);
        link(mother, pupil);
        if (names.chance(0.8)) {
            link(guardian(names.grown() + " " + names.last(), null), pupil);
        }
        if (groupOfSibling != null && names.chance(0.5)) {
            link(mother, pupil(names.first(), name, groupOfSibling));
        }
    }

    UUID group(String name) {
        return Objects.requireNonNull(groups.get(name), name);
    }

    UUID pupil(String first, String last, UUID group) {
        UUID pupil = saved(new PupilRow(first, last)).id();
        saved(new PlacementRow(pupil, group, start));
        return pupil;
    }

    UUID guardian(String name, @Nullable UUID account) {
        return saved(new GuardianRow(name, account)).id();
    }

    void link(UUID guardian, UUID pupil) {
        saved(new GuardianLinkRow(guardian, pupil, true, true));
    }

    void staff(String name, @Nullable UUID account, boolean administrator, List<String> teaches) {
        UUID staff = saved(new StaffRow(name, account, administrator)).id();
        teaches.forEach(group -> saved(new TeachingRow(staff, group(group))));
    }

    private <T> T saved(T row) {
        session.persist(row);
        return row;
    }
}
