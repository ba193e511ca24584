package nl.schoolplein.overblijven.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Places and the line of those who wait, whatever people do, against a list on paper. */
class DayPlacesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<UUID> GROUPS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    enum What {
        BOOK,
        CANCEL,
        SQUEEZE_IN,
        MOVE_GROUP
    }

    record Deed(What what, int child, int group) {}

    @Provide
    Arbitrary<Deed> deeds() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(What.BOOK)),
                                Tuple.of(4, Arbitraries.just(What.CANCEL)),
                                Tuple.of(1, Arbitraries.just(What.SQUEEZE_IN)),
                                Tuple.of(1, Arbitraries.just(What.MOVE_GROUP))),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 2))
                .as(Deed::new);
    }

    /** One child on paper. */
    private static final class Child {
        final int number;
        UUID group;
        boolean inside;

        Child(int number, UUID group, boolean inside) {
            this.number = number;
            this.group = group;
            this.inside = inside;
        }
    }

    /** A list in the order in which children came; who is inside is counted each time anew. */
    private static final class Paper {
        final List<Child> list = new ArrayList<>();
        final @Nullable Integer places;
        final @Nullable Integer ofGroup;

        Paper(@Nullable Integer places, @Nullable Integer ofGroup) {
            this.places = places;
            this.ofGroup = ofGroup;
        }

        boolean fits(UUID group) {
            long all = list.stream().filter(child -> child.inside).count();
            long same = list.stream()
                    .filter(child -> child.inside && child.group.equals(group))
                    .count();
            return (places == null || all < places) && (ofGroup == null || same < ofGroup);
        }

        Optional<Child> find(int number) {
            return list.stream().filter(child -> child.number == number).findFirst();
        }

        void moveUp() {
            for (Child child : list) {
                child.inside = child.inside || fits(child.group);
            }
        }
    }

    @Property(tries = 500)
    void areTheSameAsOnPaper(
            @ForAll @IntRange(min = 0, max = 5) int places,
            @ForAll @IntRange(min = 0, max = 3) int ofGroup,
            @ForAll("deedLists") List<Deed> deeds) {
        Paper paper = new Paper(places == 0 ? null : places, ofGroup == 0 ? null : ofGroup);
        DayPlaces day = new DayPlaces(paper.places, paper.ofGroup);
        List<Booking> rows = new ArrayList<>();
        for (Deed deed : deeds) {
            onPaper(deed, paper);
            really(deed, day, rows);
            for (Booking row : rows) {
                int number = (int) row.pupil().getLeastSignificantBits();
                boolean inside = paper.find(number).orElseThrow().inside;
                assertEquals(inside ? BookingState.BOOKED : BookingState.WAITING, row.state(), "child " + number);
            }
            assertEquals(paper.list.size(), rows.size());
            assertEquals(paper.list.stream().filter(child -> child.inside).count(), day.taken());
            assertTrue(paper.list.stream().noneMatch(child -> !child.inside && paper.fits(child.group)));
        }
    }

    @Provide
    Arbitrary<List<Deed>> deedLists() {
        return deeds().list().ofMaxSize(60);
    }

    private static void onPaper(Deed deed, Paper paper) {
        Optional<Child> known = paper.find(deed.child());
        UUID group = GROUPS.get(deed.group());
        switch (deed.what()) {
            case BOOK -> {
                if (known.isEmpty()) {
                    paper.list.add(new Child(deed.child(), group, paper.fits(group)));
                }
            }
            case CANCEL -> known.ifPresent(paper.list::remove);
            case SQUEEZE_IN -> {
                if (known.isEmpty()) {
                    paper.list.add(new Child(deed.child(), group, true));
                }
            }
            case MOVE_GROUP -> known.ifPresent(child -> child.group = group);
        }
        paper.moveUp();
    }

    private static void really(Deed deed, DayPlaces day, List<Booking> rows) {
        UUID pupil = new UUID(0, deed.child());
        UUID group = GROUPS.get(deed.group());
        Optional<Booking> known =
                rows.stream().filter(row -> row.pupil().equals(pupil)).findFirst();
        switch (deed.what()) {
            case BOOK -> {
                if (known.isEmpty()) {
                    rows.add(booked(pupil, group, day.ask(group), day));
                }
            }
            case CANCEL ->
                known.ifPresent(row -> {
                    day.leaves(row.pupilGroup(), row.state());
                    rows.remove(row);
                });
            case SQUEEZE_IN -> {
                if (known.isEmpty()) {
                    day.squeezeIn(group);
                    rows.add(booked(pupil, group, BookingState.BOOKED, day));
                }
            }
            case MOVE_GROUP ->
                known.ifPresent(row -> {
                    day.regroup(row, group);
                    row.groupIs(group);
                });
        }
        rows.stream()
                .filter(row -> row.state() == BookingState.WAITING)
                .sorted(Comparator.comparing(Booking::turn))
                .forEach(row -> {
                    if (day.movesUp(row.pupilGroup())) {
                        row.moveUp();
                    }
                });
    }

    private static Booking booked(UUID pupil, UUID group, BookingState state, DayPlaces day) {
        Wish wish = new Wish(pupil, group, DAY, null, Source.SINGLE, 225, null, Instant.EPOCH);
        return new Booking(new UUID(1, 1), wish, state, day.nextTurn());
    }
}
