package nl.schoolplein.portal.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Pupil;

/**
 * A notice as somebody reads it.
 *
 * @param school the slug of its school
 * @param schoolName its school, where there are several; else empty
 * @param module the module's id
 * @param title what the school calls the module
 * @param text what it says, in the reader's language
 * @param children which of the reader's children it is about
 * @param href where it leads
 * @param opens where it is sent to be opened, so that it is read from then on; empty if it is read, or nobody may
 */
public record NoticeLine(
        UUID id,
        String school,
        String schoolName,
        String module,
        String title,
        @JsonIgnore String icon,
        @JsonIgnore String tint,
        String text,
        @JsonIgnore List<Pupil> pupils,
        List<Child> children,
        Instant at,
        boolean read,
        String href,
        @JsonIgnore String opens) {

    /** A child of the reader. */
    public record Child(UUID id, String firstName) {
        static Child of(Pupil pupil) {
            return new Child(pupil.id(), pupil.firstName());
        }
    }
}
