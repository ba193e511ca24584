package nl.schoolplein.overblijven.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.StaffMember;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.DemoKinds;
import nl.schoolplein.overblijven.care.Weekdays;

/** A living school: the lunch break and the BSO, many who come weekly, and Tuesdays that are full. */
public class DemoCare extends Office implements DemoData {
    private static final int WEEKS_BACK = 5;
    private static final int WEEKS_AHEAD = 7;
    private static final Set<String> FAMILIAR = Set.of("Mila Jansen", "Tom Visser", "Yara Visser", "Pim de Wit");
    private static final Set<String> SIBLINGS = Set.of("Tom Visser", "Yara Visser");
    private static final int LUNCH_PLACES = 30;
    private static final Weekdays LONG_DAYS =
            Weekdays.of(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));

    private record Kinds(UUID lunch, UUID after, UUID before) {}

    @Override
    public void fill(String school) {
        LocalDate from = today().minusWeeks(WEEKS_BACK);
        List<UUID> team = directory.staff().stream().map(StaffMember::id).toList();
        Kinds kinds = database.write(Bookings.class, bookings -> {
            DemoKinds demo = new DemoKinds(bookings.entityManager(), from.minusYears(1));
            List<UUID> one = team.subList(0, Math.min(2, team.size()));
            Kinds made =
                    new Kinds(demo.lunch(LUNCH_PLACES, team), demo.afterSchool(20, 6, one), demo.beforeSchool(15, one));
            demo.closed(made.before(), nextMonday().plusWeeks(2), "Studiedag van De Zwaluw");
            return made;
        });
        weekly(kinds, from);
        for (UUID care : List.of(kinds.lunch(), kinds.after(), kinds.before())) {
            past(care, from);
            new Upkeep(this).settle(care);
        }
        asked(kinds);
    }

    /** A child of each family was reported absent on the next day on which it stays, and somebody cancelled a day. */
    private void asked(Kinds kinds) {
        List<UUID> known = directory.pupils(Audience.wholeSchool()).stream()
                .filter(pupil -> SIBLINGS.contains(pupil.name()))
                .map(Pupil::id)
                .toList();
        LocalDate first = deadline().firstOpen(clock.instant());
        CareDays days = careDays();
        List<Booking> next =
                database.read(Bookings.class, bookings -> bookings.of(known, first, days.horizon())).stream()
                        .filter(row ->
                                row.state() == BookingState.BOOKED && row.care().equals(kinds.lunch()))
                        .toList();
        if (next.size() > 1) {
            Booking cancelled = next.get(1);
            Days.Cancelling how = new Days.Cancelling(Why.ASKED, Step.What.CANCELLED, false, cancelled.guardian());
            new Days(this, days.plan()).cancel(kinds.lunch(), cancelled.pupil(), cancelled.onDay(), how);
            database.write(Bookings.class, bookings -> {
                bookings.entityManager().persist(new Offer(next.get(0), now()));
                told(days.plan()).tell(Told.OFFER, List.of(next.get(0)));
                return next.size();
            });
        }
    }

    private LocalDate nextMonday() {
        return today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /**
     * One child in four comes for lunch, most on Tuesdays; one in twelve to the BSO. The children of the demo's parents were
     * first.
     */
    private void weekly(Kinds kinds, LocalDate from) {
        List<Pupil> pupils = directory.pupils(Audience.wholeSchool()).stream()
                .sorted(Comparator.comparing(pupil -> !FAMILIAR.contains(pupil.name())))
                .toList();
        Map<UUID, List<Guardian>> guardians =
                directory.guardians(pupils.stream().map(Pupil::id).toList());
        LocalDate until = today().plusWeeks(WEEKS_AHEAD);
        database.write(Bookings.class, bookings -> {
            for (int number = 0; number < pupils.size(); number++) {
                Pupil pupil = pupils.get(number);
                UUID payer = StaffDayPages.payer(guardians.getOrDefault(pupil.id(), List.of()));
                if (payer == null) {
                    continue;
                }
                for (Comes wish : wishes(pupil, number, kinds)) {
                    bookings.entityManager()
                            .persist(new Pattern(
                                    wish.care(),
                                    pupil.id(),
                                    payer,
                                    wish.weekdays(),
                                    new Pattern.Period(from, until),
                                    now()));
                }
            }
            return pupils.size();
        });
    }

    private record Comes(UUID care, Weekdays weekdays) {}

    private static List<Comes> wishes(Pupil pupil, int number, Kinds kinds) {
        List<Comes> wishes = new ArrayList<>();
        if (FAMILIAR.contains(pupil.name()) || number % 11 == 0) {
            wishes.add(new Comes(kinds.lunch(), Weekdays.of(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY))));
        } else if (number % 11 == 5) {
            wishes.add(new Comes(kinds.lunch(), Weekdays.of(List.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY))));
        } else if (number % 11 == 8) {
            wishes.add(new Comes(kinds.lunch(), Weekdays.of(List.of(DayOfWeek.THURSDAY))));
        }
        if (number % 12 == 0 || SIBLINGS.contains(pupil.name())) {
            wishes.add(new Comes(kinds.after(), LONG_DAYS));
        }
        if (number % 17 == 4) {
            wishes.add(new Comes(kinds.before(), LONG_DAYS));
        }
        return wishes;
    }

    /** What was, as far as it cannot be changed any more. */
    private void past(UUID care, LocalDate from) {
        LocalDate until = deadline().firstOpen(clock.instant()).minusDays(1);
        CareDays days = new CareDays(plan(from, until), schoolDays, CareDays.horizon(schoolDays, today()));
        List<Pattern> patterns = database.read(Bookings.class, bookings -> bookings.patternsAt(care, from));
        if (patterns.isEmpty()) {
            return;
        }
        Map<UUID, Pupil> pupils = Told.byId(directory.pupils(
                Audience.pupils(patterns.stream().map(Pattern::pupil).toList())));
        change(days.plan(), new Part(care, pupils.keySet(), from, until), (ledger, bookings) -> {
            for (Pattern pattern : patterns) {
                Pupil pupil = pupils.get(pattern.pupil());
                if (pupil != null) {
                    days.days(pattern, pupil.group(), from)
                            .filter(day -> !day.isAfter(until))
                            .forEach(day -> book(pattern, pupil, day, days, ledger));
                }
            }
            return patterns.size();
        });
    }

    private void book(Pattern pattern, Pupil pupil, LocalDate day, CareDays days, Ledger ledger) {
        CareOnDay on = days.plan().held(pattern.care(), day).orElseThrow();
        ledger.book(new Wish(
                pupil.id(),
                pupil.group(),
                day,
                pattern.guardian(),
                Source.WEEKLY,
                on.terms().cents(),
                pattern.id(),
                now()));
    }
}
