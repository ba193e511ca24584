package nl.schoolplein.portal.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.schoolyear.SchoolYears;

/**
 * What a roster will make of a school on a later day.
 *
 * @param moves who goes from which group to which
 * @param oldest who is in the last year now
 * @param staying those of the last year who are still there afterwards
 * @param untaught the groups that nobody teaches
 */
public record Foreseen(
        Difference difference, List<Move> moves, List<String> oldest, List<String> staying, List<String> untaught) {
    private static final int LAST_YEAR = 8;

    /** Pupils from one group to another; whoever comes has no group to come from, whoever leaves none to go to. */
    public record Move(String from, String to, List<String> pupils) {}

    static Foreseen of(Roster roster, Lines rows, LocalDate day) {
        Difference difference = new Comparison(roster, rows, day).difference();
        List<RosterRows.PupilLine> now =
                rows.pupils().stream().filter(line -> !line.state().goneOn(day)).toList();
        List<RosterRows.PupilLine> oldest = now.stream()
                .filter(line -> Integer.valueOf(LAST_YEAR).equals(line.yearLevel()))
                .toList();
        Set<String> taught = new HashSet<>();
        roster.teaching().values().forEach(taught::addAll);
        return new Foreseen(
                difference,
                moves(roster, rows, day, now),
                names(oldest),
                names(oldest.stream()
                        .filter(line -> roster.pupils().containsKey(line.sourceId()))
                        .toList()),
                roster.groups().entrySet().stream()
                        .filter(group -> !taught.contains(group.getKey()))
                        .map(group -> group.getValue().name())
                        .sorted()
                        .toList());
    }

    private static List<String> names(Collection<RosterRows.PupilLine> pupils) {
        return pupils.stream().map(line -> line.state().title()).sorted().toList();
    }

    private static List<Move> moves(Roster roster, Lines rows, LocalDate day, List<RosterRows.PupilLine> present) {
        Map<UUID, String> names = new HashMap<>();
        rows.groups().forEach(line -> names.put(line.id(), line.row().state().name()));
        Map<String, String> before = new HashMap<>();
        rows.placements(day, SchoolYears.beginOf(day))
                .forEach(bond -> before.put(bond.person(), names.getOrDefault(bond.group(), "")));
        Map<String, Map<String, List<String>>> moves = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (RosterRows.PupilLine line : present) {
            String id = line.sourceId();
            known.add(id);
            boolean unsure = roster.presence(Kind.PUPILS).unsure().contains(id);
            String from = before.getOrDefault(id, "");
            move(moves, from, unsure ? from : goes(roster, id), line.state());
        }
        roster.pupils().forEach((id, state) -> {
            if (!known.contains(id)) {
                move(moves, "", goes(roster, id), state);
            }
        });
        List<Move> all = new ArrayList<>();
        moves.forEach((from, to) -> to.forEach((group, pupils) ->
                all.add(new Move(from, group, pupils.stream().sorted().toList()))));
        return all.stream()
                .sorted(Comparator.comparing((Move move) -> move.from().isEmpty())
                        .thenComparing(Move::from)
                        .thenComparing(Move::to))
                .toList();
    }

    private static String goes(Roster roster, String pupil) {
        GroupRow.State group = roster.groups().get(roster.homes().getOrDefault(pupil, ""));
        return group == null ? "" : group.name();
    }

    private static void move(
            Map<String, Map<String, List<String>>> moves, String from, String to, PupilRow.State pupil) {
        moves.computeIfAbsent(from, none -> new HashMap<>())
                .computeIfAbsent(to, none -> new ArrayList<>())
                .add(pupil.title());
    }
}
