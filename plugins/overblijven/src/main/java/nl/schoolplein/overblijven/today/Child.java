package nl.schoolplein.overblijven.today;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * A child on the list of the day.
 *
 * @param room empty if it has none
 * @param booked whether it was expected; else it walked in
 * @param warned whether the teacher was told that it is not there
 * @param absent whether it was reported absent from school, and nobody cancelled the care
 * @param health what this care has to know; empty for who may not
 * @param notes what the guardians wrote for today
 * @param phones how to reach the guardians; empty for who may not
 */
public record Child(
        Pupil pupil,
        String room,
        Stage stage,
        @Nullable LocalTime arrived,
        @Nullable LocalTime collected,
        String collectedBy,
        boolean booked,
        boolean warned,
        boolean absent,
        List<Health> health,
        List<String> notes,
        List<MayCollect> collectors,
        List<Given> given,
        List<Phone> phones) {

    /** How far the day is for a child. */
    public enum Stage {
        /** Is not there yet. */
        EXPECTED,
        /** Is there. */
        IN,
        /** Has gone home. */
        GONE
    }

    /** What care staff have to know: the kind names its text and icon. */
    public record Health(String kind, String says) {}

    /** A medicine that was given. */
    public record Given(UUID id, LocalTime at, String what, String initials, boolean struckOut) {}

    /** A guardian's telephone. */
    public record Phone(String name, String telephone) {

        /** As a telephone dials it. */
        public String dialled() {
            return "tel:" + telephone.replaceAll("[^+\\d]", "");
        }
    }

    /** Where it stands on the page. */
    public String anchor() {
        return "c-" + pupil.id();
    }

    Child asForVolunteer() {
        return new Child(
                pupil,
                room,
                stage,
                arrived,
                collected,
                collectedBy,
                booked,
                warned,
                absent,
                health,
                List.of(),
                collectors.stream().map(MayCollect::withoutTelephone).toList(),
                List.of(),
                List.of());
    }
}
