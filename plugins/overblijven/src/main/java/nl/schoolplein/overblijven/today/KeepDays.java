package nl.schoolplein.overblijven.today;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;

/**
 * Somebody was at the school twice: what was written down about, or by, the one that is gone is the other one's. What both have
 * is there once.
 */
public class KeepDays implements Listener<PersonsMerged> {
    @Inject
    Database database;

    @Override
    public void on(Event<PersonsMerged> event) {
        UUID gone = event.what().gone();
        UUID kept = event.what().kept();
        database.write(Attendances.class, rows -> {
            collectors(rows, gone, kept);
            notes(rows, gone, kept);
            if (event.what().kind() == PersonsMerged.Kind.GUARDIAN) {
                return rows.collectedBy(gone, kept);
            }
            attendance(rows, gone, kept);
            return rows.medicineIsOf(gone, kept) + rows.roomIsOf(gone, kept) + rows.roomGoes(gone);
        });
    }

    /** A child that was ticked off as both on one day was there once. */
    private static void attendance(Attendances rows, UUID gone, UUID kept) {
        List<Attendance> there = rows.ever(kept);
        for (Attendance one : rows.ever(gone)) {
            there.stream()
                    .filter(other ->
                            other.care().equals(one.care()) && other.onDay().equals(one.onDay()))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> {
                                other.takesIn(one);
                                rows.entityManager().remove(one);
                            },
                            () -> one.goesOver(kept));
        }
    }

    private static void collectors(Attendances rows, UUID gone, UUID kept) {
        List<Collector> there = new ArrayList<>(rows.namedAbout(kept));
        for (Collector one : rows.namedAbout(gone)) {
            one.goesOver(gone, kept);
            if (there.stream().anyMatch(other -> !other.equals(one) && other.same(one))) {
                rows.entityManager().remove(one);
            } else {
                there.add(one);
            }
        }
    }

    private static void notes(Attendances rows, UUID gone, UUID kept) {
        List<DayNote> there = new ArrayList<>(rows.notesAbout(kept));
        for (DayNote one : rows.notesAbout(gone)) {
            one.goesOver(gone, kept);
            if (there.stream().anyMatch(other -> !other.equals(one) && other.isTwin(one) && other.takesIn(one))) {
                rows.entityManager().remove(one);
            } else {
                there.add(one);
            }
        }
    }
}
