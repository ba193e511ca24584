package nl.schoolplein.portal.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.school.TeachingRow;
import nl.schoolplein.portal.school.Until;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import org.jspecify.annotations.Nullable;

/** Compares who belongs together: pupils and home groups, staff and groups, and by {@link Families} guardians and pupils. */
final class Bonds {
    private final Roster roster;
    private final Lines rows;
    private final LocalDate today;
    private final Tally tally;
    private final Plan plan;

    /** The groups of the school: row → id in the school administration. */
    private final Map<UUID, String> groups = new HashMap<>();

    Bonds(Roster roster, Lines rows, LocalDate today, Tally tally, Plan plan) {
        this.roster = roster;
        this.rows = rows;
        this.today = today;
        this.tally = tally;
        this.plan = plan;
        plan.ids(Kind.GROUPS).forEach((id, row) -> groups.put(row, id));
    }

    void compare() {
        homes();
        teaching();
        new Families(roster, rows, today, tally, plan).compare();
    }

    /** Who is in another home group leaves the old one today and comes into the new one today. */
    private void homes() {
        List<RosterRows.Bond> placements = rows.placements(today, SchoolYears.beginOf(today));
        Set<String> settled = movedByHand(placements);
        Set<String> byHand = Set.copyOf(settled);
        for (RosterRows.Bond bond : placements) {
            String pupil = bond.person();
            if (byHand.contains(pupil)) {
                continue;
            }
            String home = groups.get(bond.group());
            String target = roster.homes().get(pupil);
            boolean unsure = roster.enrolled().unsure().contains(pupil) && !tally.isGone(Kind.PUPILS, pupil);
            if (unsure || (target != null && target.equals(home))) {
                settled.add(pupil);
            } else if (target != null
                    || ends(Kind.PUPILS, pupil, home, roster.pupils().containsKey(pupil))) {
                plan.change(PlacementRow.class, bond.id(), new Until(today));
                moved(pupil);
            }
        }
        roster.homes().forEach((pupil, group) -> {
            if (!settled.contains(pupil)) {
                plan.bind(PlacementRow.class, pupil, group);
                moved(pupil);
            }
        });
    }

    /** Whom an administrator moved this school year stays there, unless the pupil or the group is gone. */
    private Set<String> movedByHand(List<RosterRows.Bond> placements) {
        Set<String> stay = new HashSet<>();
        for (RosterRows.Bond bond : placements) {
            String pupil = bond.person();
            String home = groups.get(bond.group());
            boolean gone = tally.isGone(Kind.PUPILS, pupil) || (home != null && tally.isGone(Kind.GROUPS, home));
            if (bond.byHand() && !gone) {
                stay.add(pupil);
                String target = roster.homes().get(pupil);
                PupilRow.State state = roster.pupils().get(pupil);
                if (state != null && target != null && !target.equals(home)) {
                    tally.keptInGroup(state.title());
                }
            }
        }
        return stay;
    }

    private void moved(String pupil) {
        PupilRow.State state = roster.pupils().get(pupil);
        if (!tally.isGone(Kind.PUPILS, pupil)) {
            String group = roster.homes().get(pupil);
            GroupRow.State home = group == null ? null : roster.groups().get(group);
            String name = state == null ? pupil : state.title();
            tally.changed(Kind.PUPILS, pupil, home == null ? name : name + " → " + home.title());
        }
    }

    private void teaching() {
        Set<String> settled = new HashSet<>();
        for (RosterRows.Bond bond : rows.teaching(SchoolYears.beginOf(today))) {
            String person = bond.person();
            String group = groups.get(bond.group());
            if (bond.byHand()) { // an administrator's until the turn of the school year
                settled.add(Roster.enrolment(person, String.valueOf(group)));
                continue;
            }
            boolean wanted = group != null
                    && roster.teaching().getOrDefault(person, Set.of()).contains(group);
            boolean lasts = lasts(bond.until());
            if (wanted) {
                settled.add(Roster.enrolment(person, String.valueOf(group)));
            }
            if (wanted && !lasts) {
                plan.change(TeachingRow.class, bond.id(), Until.OPEN);
                changed(person);
            } else if (!wanted
                    && lasts
                    && ends(Kind.STAFF, person, group, roster.staff().containsKey(person))) {
                plan.change(TeachingRow.class, bond.id(), new Until(today));
                changed(person);
            }
        }
        roster.teaching()
                .forEach((person, taught) -> taught.forEach(group -> {
                    if (!settled.contains(Roster.enrolment(person, group))) {
                        plan.bind(TeachingRow.class, person, group);
                        changed(person);
                    }
                }));
    }

    private void changed(String person) {
        StaffRow.State state = roster.staff().get(person);
        if (state != null) {
            tally.changed(Kind.STAFF, person, state.title());
        }
    }

    /** Whether an enrolment that the roster does not have is over. */
    private boolean ends(Kind kind, String person, @Nullable String group, boolean listed) {
        return tally.isGone(kind, person)
                || (group != null && tally.isGone(Kind.GROUPS, group))
                || (group != null && roster.enrolled().ended().contains(Roster.enrolment(person, group)))
                || (listed && roster.enrolled().gone(person));
    }

    private boolean lasts(@Nullable LocalDate until) {
        return until == null || until.isAfter(today);
    }
}
