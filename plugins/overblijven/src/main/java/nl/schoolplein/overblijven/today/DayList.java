package nl.schoolplein.overblijven.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.overblijven.today.Child.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The list of the day of a kind of care.
 *
 * @param begins when it begins; null if it is not held today
 * @param rooms the names of its rooms
 * @param room the room that is shown alone; empty for all
 * @param collecting whether children are collected
 * @param volunteers whether volunteers may see it
 * @param base where its forms are sent, within the module
 */
public record DayList(
        UUID care,
        String name,
        String icon,
        String css,
        LocalDate day,
        @Nullable LocalTime begins,
        @Nullable LocalTime ends,
        List<String> rooms,
        String room,
        boolean collecting,
        boolean volunteers,
        List<Child> children,
        String base) {

    /** The children of one stage, by group and name. */
    public List<Child> at(Stage stage) {
        return children.stream().filter(child -> child.stage() == stage).toList();
    }

    /** How many are in. */
    public int in() {
        return at(Stage.IN).size();
    }

    /** The children of a room who are in. */
    public List<Child> inRoom(String one) {
        return at(Stage.IN).stream().filter(child -> child.room().equals(one)).toList();
    }

    /** The rooms in which children are, those without a room under an empty name. */
    public List<String> roomsInUse() {
        return at(Stage.IN).stream().map(Child::room).distinct().sorted().toList();
    }

    /** The children of a room, those of none under an empty name. */
    public List<Child> of(String one) {
        return children.stream().filter(child -> child.room().equals(one)).toList();
    }

    /** The rooms, with an empty name at the end if there are children in none of them. */
    public List<String> withNone() {
        List<String> all = new ArrayList<>(rooms);
        children.stream()
                .map(Child::room)
                .filter(one -> !all.contains(one))
                .distinct()
                .forEach(all::add);
        return all;
    }

    DayList only(String one) {
        return one.isEmpty()
                ? this
                : with(
                        one,
                        children.stream()
                                .filter(child -> child.room().equals(one))
                                .toList(),
                        base);
    }

    DayList forVolunteer() {
        return with("", children.stream().map(child -> child.asForVolunteer()).toList(), "helping");
    }

    private DayList with(String one, List<Child> some, String other) {
        return new DayList(care, name, icon, css, day, begins, ends, rooms, one, collecting, volunteers, some, other);
    }
}
