package nl.schoolplein.overblijven.today;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.overblijven.booking.Booking;

/** All that is written down about a day at one kind of care: a fixed number of queries, however many children. */
record DayBook(
        Set<UUID> pupils,
        Set<UUID> booked,
        Map<UUID, Attendance> attendance,
        Map<UUID, String> rooms,
        Map<UUID, List<Collector>> collectors,
        Map<UUID, List<DayNote>> notes,
        Map<UUID, List<MedicineGiven>> medicine,
        Set<UUID> absent,
        List<DayRules> rules) {

    static DayBook read(Attendances attendances, UUID care, LocalDate day) {
        Set<UUID> cares = Set.of(care);
        Set<UUID> booked =
                attendances.booked(day, cares).stream().map(Booking::pupil).collect(toSet());
        Map<UUID, Attendance> there = attendances.on(day, cares).stream().collect(toMap(Attendance::pupil, row -> row));
        Set<UUID> pupils = pupils(booked, there.values());
        return new DayBook(
                pupils,
                booked,
                there,
                attendances.rooms(cares).stream().collect(toMap(RoomOf::pupil, RoomOf::room)),
                some(pupils)
                        ? attendances.collectors(pupils, day).stream()
                                .filter(one -> isFor(one, day))
                                .collect(groupingBy(Collector::pupil))
                        : Map.of(),
                some(pupils) ? attendances.notes(pupils, day).stream().collect(groupingBy(DayNote::pupil)) : Map.of(),
                attendances.medicine(day, cares).stream().collect(groupingBy(MedicineGiven::pupil)),
                Set.copyOf(attendances.reportedAbsent(day)),
                attendances.rules(cares));
    }

    /** Who is on the list of a day: who was booked, and who came. */
    static Set<UUID> pupils(Attendances attendances, UUID care, LocalDate day) {
        Set<UUID> cares = Set.of(care);
        return pupils(
                attendances.booked(day, cares).stream().map(Booking::pupil).toList(), attendances.on(day, cares));
    }

    private static Set<UUID> pupils(Collection<UUID> booked, Collection<Attendance> there) {
        Set<UUID> pupils = new HashSet<>(booked);
        there.stream()
                .filter(row -> row.arrived() != null)
                .map(Attendance::pupil)
                .forEach(pupils::add);
        return pupils;
    }

    private static boolean some(Collection<UUID> pupils) {
        return !pupils.isEmpty();
    }

    private static boolean isFor(Collector collector, LocalDate day) {
        return collector.onDay() == null || collector.onDay().equals(day);
    }
}
