package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Group;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A class of pupils. */
@Entity
@Table(name = "pupil_group")
public class GroupRow extends KnownRow implements Rostered<GroupRow.State> {
    @Column(nullable = false, length = 60)
    private String name;

    /** The groups stand in the order of their place, then of their name. */
    @Column(nullable = false)
    private int place;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "year_levels")
    private Integer @Nullable [] yearLevels;

    @Column(name = "left_day")
    private @Nullable LocalDate leftOn;

    /**
     * What the school administration says of a group.
     *
     * @param yearLevels in rising order; several for a combination group, none if unknown
     * @param leftOn the first day on which the group is not there any more
     */
    public record State(
            String name, List<Integer> yearLevels, @Nullable LocalDate leftOn) implements Listed<State> {

        @Override
        public String title() {
            return name;
        }

        @Override
        public State leaving(LocalDate day) {
            return new State(name, yearLevels, day);
        }

        /** Youngest first, combination groups between those of their years, groups without a year last. */
        int place() {
            return yearLevels.isEmpty()
                    ? 1000
                    : yearLevels.get(0) * 20 + yearLevels.get(yearLevels.size() - 1) - yearLevels.get(0);
        }
    }

    /** For the persistence provider. */
    protected GroupRow() {}

    /** A group from the school administration, with its id there and the import that brings it. */
    public GroupRow(String sourceId, UUID madeBy, State state) {
        super(sourceId, madeBy);
        this.name = state.name();
        become(state);
    }

    /** A group that an administrator adds. */
    public GroupRow(State state) {
        this.name = state.name();
        become(state);
    }

    @Override
    public State state() {
        return new State(name, yearLevels == null ? List.of() : List.of(yearLevels), leftOn);
    }

    @Override
    public final void become(State state) {
        name = state.name();
        yearLevels = state.yearLevels().toArray(Integer[]::new);
        leftOn = state.leftOn();
        place = state.place();
    }

    /** Where it stands among the groups of the school. */
    public int place() {
        return place;
    }

    /** From now on it stands there. */
    public void stands(int newPlace) {
        place = newPlace;
    }

    Group group() {
        return new Group(id(), name);
    }
}
