package nl.schoolplein.portal.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.Listed;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.Rostered;
import nl.schoolplein.portal.school.StaffRow;
import org.jspecify.annotations.Nullable;

/**
 * Compares a roster with the people of a school: what changes, and what has to be written for it. What the roster does not
 * name is gone only if the roster would have named it; a row that cannot be read leaves everything as it is. What an
 * administrator changed by hand stays so, and a note says where the roster says something else.
 */
final class Comparison {
    private final Roster roster;
    private final LocalDate today;
    private final Tally tally = new Tally();
    private final Plan plan = new Plan();

    Comparison(Roster read, Lines rows, LocalDate today) {
        this.roster = SamePeople.of(rows).in(read);
        this.today = today;
        compare(
                Kind.GROUPS,
                GroupRow.class,
                rows.groups(),
                roster.groups(),
                roster.presence(Kind.GROUPS),
                (id, was, now) -> now);
        rows.entityManager().clear();
        compare(Kind.STAFF, StaffRow.class, rows.staff(), roster.staff(), roster.presence(Kind.STAFF), this::staff);
        compare(
                Kind.GUARDIANS,
                GuardianRow.class,
                rows.guardians(),
                roster.guardians(),
                roster.presence(Kind.GUARDIANS),
                this::guardian);
        compare(
                Kind.PUPILS,
                PupilRow.class,
                rows.pupils(),
                roster.pupils(),
                roster.presence(Kind.PUPILS),
                Comparison::pupil);
        new Bonds(roster, rows, today, tally, plan).compare();
    }

    Difference difference() {
        return tally.difference(roster);
    }

    Plan plan() {
        return plan;
    }

    /** What somebody is like, of what is known and what the roster says. */
    private interface Together<S> {
        S of(String id, S was, S now);
    }

    private <S extends Record & Listed<S>, R extends Rostered<S>> void compare(
            Kind kind,
            Class<R> type,
            List<? extends RosterRows.Line<S>> known,
            Map<String, S> listed,
            Presence presence,
            Together<S> together) {
        Map<String, UUID> ids = plan.ids(kind);
        for (RosterRows.Line<S> line : known) {
            String id = line.sourceId();
            S was = line.state();
            S says = listed.get(id);
            ids.put(id, line.id());
            if (says == null && !was.goneOn(today) && presence.gone(id)) {
                tally.gone(kind, id, was.title());
                plan.change(type, line.id(), was.leaving(today));
            } else if (says != null) {
                S meant = together.of(id, was, says);
                S now = line.kept() ? was : meant;
                if (!now.equals(meant)) {
                    tally.keptByHand(was.title());
                } else if (was.goneOn(today)) {
                    tally.fresh(kind, id, now.title());
                } else if (!now.equals(was)) {
                    tally.changed(kind, id, now.title());
                }
                if (!now.equals(was)) {
                    plan.change(type, line.id(), now);
                }
            }
        }
        listed.forEach((id, says) -> {
            if (!ids.containsKey(id)) {
                tally.fresh(kind, id, says.title());
                plan.fresh(kind).add(id);
            }
        });
    }

    /** A birth date or a year that a roster does not tell is not wiped out. */
    private static PupilRow.State pupil(String id, PupilRow.State was, PupilRow.State now) {
        return new PupilRow.State(
                now.firstName(),
                now.lastName(),
                now.born() == null ? was.born() : now.born(),
                now.yearLevel() == null ? was.yearLevel() : now.yearLevel(),
                now.leftOn());
    }

    private StaffRow.State staff(String id, StaffRow.State was, StaffRow.State now) {
        boolean administers = roster.says().administrators() ? now.administrator() : was.administrator();
        return new StaffRow.State(now.name(), email(Kind.STAFF, id, was.email(), now.email()), administers, null);
    }

    private GuardianRow.State guardian(String id, GuardianRow.State was, GuardianRow.State now) {
        return new GuardianRow.State(now.name(), email(Kind.GUARDIANS, id, was.email(), now.email()), null);
    }

    private @Nullable String email(Kind kind, String id, @Nullable String was, @Nullable String now) {
        boolean silent = !roster.says().email()
                || (now == null && roster.presence(kind).unsure().contains(id));
        return silent ? was : now;
    }
}
