package nl.schoolplein.portal.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.LinkRights;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.Rostered;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.school.TeachingRow;
import org.hibernate.Session;

/** Writes a plan, so many rows at a time, and keeps what each changed row was before. */
final class Writing {
    /** Rows between two flushes: the session holds no more than these. */
    static final int AT_ONCE = 1000;

    private final Session session;
    private final ObjectMapper json;
    private final UUID madeBy;
    private final LocalDate today;
    private final Progress progress;
    private int written;

    /** Hears how far the writing is. */
    interface Progress {
        void at(int done, int of);
    }

    Writing(Session session, ObjectMapper json, UUID madeBy, LocalDate today, Progress progress) {
        this.session = session;
        this.json = json;
        this.madeBy = madeBy;
        this.today = today;
        this.progress = progress;
    }

    void write(Roster roster, Plan plan) {
        people(plan, Kind.GROUPS, roster.groups(), (id, state) -> new GroupRow(id, madeBy, state));
        people(plan, Kind.STAFF, roster.staff(), (id, state) -> new StaffRow(id, madeBy, state));
        people(plan, Kind.GUARDIANS, roster.guardians(), (id, state) -> new GuardianRow(id, madeBy, state));
        people(plan, Kind.PUPILS, roster.pupils(), (id, state) -> new PupilRow(id, madeBy, state));
        Map<String, UUID> groups = plan.ids(Kind.GROUPS);
        Map<String, UUID> pupils = plan.ids(Kind.PUPILS);
        Map<String, UUID> staff = plan.ids(Kind.STAFF);
        Map<String, UUID> guardians = plan.ids(Kind.GUARDIANS);
        bonds(
                plan,
                PlacementRow.class,
                pair -> new PlacementRow(
                        madeBy,
                        present(pupils, pair.first()),
                        present(groups, pair.second()),
                        roster.starts().getOrDefault(pair.first(), today)));
        bonds(
                plan,
                TeachingRow.class,
                pair -> new TeachingRow(madeBy, present(staff, pair.first()), present(groups, pair.second())));
        bonds(
                plan,
                GuardianLinkRow.class,
                pair -> new GuardianLinkRow(
                        madeBy,
                        present(guardians, pair.first()),
                        present(pupils, pair.second()),
                        rights(roster.rights(pair.first(), pair.second()))));
        plan.changes().forEach((type, states) -> changes(type, states, plan));
        done(plan);
    }

    private <S> void people(Plan plan, Kind kind, Map<String, S> states, BiFunction<String, S, SchoolRow> made) {
        for (String id : plan.fresh(kind)) {
            SchoolRow row = made.apply(id, present(states, id));
            session.persist(row);
            plan.ids(kind).put(id, row.id());
            count(plan);
        }
        done(plan);
    }

    private static LinkRights rights(Map<LinkRight, Boolean> told) {
        LinkRights rights = LinkRights.ofParent();
        for (Map.Entry<LinkRight, Boolean> right : told.entrySet()) {
            rights = rights.with(right.getKey(), right.getValue());
        }
        return rights;
    }

    private void bonds(Plan plan, Class<? extends Rostered<?>> type, Function<Plan.Pair, SchoolRow> made) {
        for (Plan.Pair pair : plan.bonds(type)) {
            session.persist(made.apply(pair));
            count(plan);
        }
        done(plan);
    }

    /** The session is cleared between two portions only: within one, the rows that are still to change would be lost. */
    private void changes(Class<? extends Rostered<?>> type, Map<UUID, Record> states, Plan plan) {
        List<UUID> all = new ArrayList<>(states.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            for (Rostered<?> row : Rows.of(session, type, some)) {
                change(row, present(states, ((SchoolRow) row).id()), type.getSimpleName());
                written++;
            }
            done(plan);
        }
    }

    private <S extends Record> void change(Rostered<S> row, Record after, String kind) {
        S before = row.state();
        S state = Rows.as(before, after);
        session.persist(new RosterTrace(kind, ((SchoolRow) row).id(), text(before), text(state)));
        row.become(state);
    }

    private String text(Record state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void count(Plan plan) {
        if (++written % AT_ONCE == 0) {
            done(plan);
        }
    }

    private void done(Plan plan) {
        session.flush();
        session.clear();
        progress.at(written, plan.size());
    }

    private static <K, V> V present(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException(key + " is in no file and in no row");
        }
        return value;
    }
}
