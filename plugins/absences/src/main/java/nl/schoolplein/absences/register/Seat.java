package nl.schoolplein.absences.register;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.schoolplein.absences.report.Planned;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * A pupil on the teacher's page.
 *
 * @param seen what the teacher tapped, or what follows from the morning; null if nobody tapped anything
 * @param arrived when a pupil came who is late
 * @param illSince since when a pupil is ill
 * @param leaves when a pupil leaves for a doctor or dentist
 * @param returns when it is back from there
 * @param leave what leave there is on this day, in a word; null for none
 * @param birthday whether it is the pupil's birthday
 * @param medical whether there is something medical to know
 * @param planned what other modules have for the pupil on this day
 * @param notes what guardians told for this day
 */
public record Seat(
        Pupil pupil,
        Presence presence,
        Mark.@Nullable State seen,
        @Nullable LocalTime arrived,
        @Nullable LocalDate illSince,
        @Nullable LocalTime leaves,
        @Nullable LocalTime returns,
        @Nullable String leave,
        boolean birthday,
        boolean medical,
        List<Planned> planned,
        List<NoteCard> notes) {}
