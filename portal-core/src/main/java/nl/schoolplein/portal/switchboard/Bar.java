package nl.schoolplein.portal.switchboard;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Changes what a school calls its buttons and how they stand. Whoever changes one holds them all: no two get the same
 * name, and an order is one thing.
 */
final class Bar {
    private final Switchboard switchboard;
    private final Clock clock;

    /** The school's names by module, and the modules that it placed, in their order. */
    record Buttons(Map<String, String> names, List<String> order) {

        static Buttons of(Collection<ButtonRow> rows) {
            return new Buttons(
                    rows.stream()
                            .filter(row -> row.title().isPresent())
                            .collect(Collectors.toUnmodifiableMap(
                                    ButtonRow::module, row -> row.title().orElseThrow())),
                    rows.stream()
                            .filter(row -> row.place().isPresent())
                            .sorted(Comparator.comparing(row -> row.place().orElseThrow()))
                            .map(ButtonRow::module)
                            .toList());
        }

        Standing.Title title(String module) {
            return new Standing.Title(names.getOrDefault(module, ""));
        }

        /** The whole order: what the school placed, and then the others as they come. */
        Standing.Order order(List<String> all) {
            List<String> whole = new ArrayList<>(order);
            all.stream().filter(module -> !whole.contains(module)).forEach(whole::add);
            return new Standing.Order(whole);
        }
    }

    Bar(Switchboard switchboard, Clock clock) {
        this.switchboard = switchboard;
        this.clock = clock;
    }

    /**
     * Gives a button a name; an empty one gives it the module's own back.
     *
     * @param all the ids of all modules
     * @param seen whether the name is still the one that was looked at
     * @param fits throws if the names that would result do not do
     * @throws Switchboard.StaleException if it is not
     */
    void rename(
            UUID school,
            List<String> all,
            String module,
            String name,
            Predicate<Standing> seen,
            java.util.function.Consumer<Map<String, String>> fits,
            Note note) {
        switchboard.writing(school, session -> {
            Map<String, ButtonRow> rows = held(session, all);
            Standing.Title before = Buttons.of(rows.values()).title(module);
            refuseUnseen(seen, before);
            if (before.title().equals(name)) {
                return before;
            }
            row(rows, module).isCalled(name);
            fits.accept(Buttons.of(rows.values()).names());
            session.persist(line(module, TrailRow.What.NAME, note).standing(before, new Standing.Title(name)));
            session.flush();
            return before;
        });
    }

    /**
     * Puts the buttons in an order.
     *
     * @param all the ids of all modules, in their own order
     * @param module the one that was moved
     * @param wish makes the new order of the old one
     * @param seen whether the order is still the one that was looked at
     * @throws Switchboard.StaleException if it is not
     */
    void order(
            UUID school,
            List<String> all,
            String module,
            java.util.function.UnaryOperator<List<String>> wish,
            Predicate<Standing> seen,
            Note note) {
        switchboard.writing(school, session -> {
            Map<String, ButtonRow> rows = held(session, all);
            Standing.Order before = Buttons.of(rows.values()).order(all);
            refuseUnseen(seen, before);
            Standing.Order after = new Standing.Order(wish.apply(before.modules()));
            if (before.equals(after)) {
                return before;
            }
            for (int place = 0; place < after.modules().size(); place++) {
                row(rows, after.modules().get(place)).standsAt(place);
            }
            session.persist(line(module, TrailRow.What.PLACE, note).standing(before, after));
            session.flush();
            return before;
        });
    }

    private TrailRow line(String module, TrailRow.What what, Note note) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new TrailRow(module, now, what, note);
    }

    private static void refuseUnseen(Predicate<Standing> seen, Standing present) {
        if (!seen.test(present)) {
            throw new Switchboard.StaleException();
        }
    }

    /** The rows of all buttons, held against others; made for modules that have none, so that there is one to hold. */
    private static Map<String, ButtonRow> held(Session session, List<String> all) {
        Map<String, ButtonRow> rows = session
                .createSelectionQuery("from ButtonRow order by module", ButtonRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .collect(Collectors.toMap(ButtonRow::module, row -> row));
        for (String module : all) {
            rows.computeIfAbsent(module, missing -> {
                ButtonRow fresh = new ButtonRow(missing);
                session.persist(fresh);
                return fresh;
            });
        }
        session.flush();
        return rows;
    }

    private static ButtonRow row(Map<String, ButtonRow> rows, String module) {
        ButtonRow row = rows.get(module);
        if (row == null) {
            throw new IllegalArgumentException("no button of " + module);
        }
        return row;
    }
}
