package nl.schoolplein.absences.register;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.AnyPage;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.MedicalDetails;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;

/** What the sign beside a name means: shown to who taps it, and noted. */
@Path("pupils/{pupil}/care")
public class CarePages extends AnyPage {
    @PathParam("pupil")
    UUID id;

    /** What is said about one kind of detail. */
    public record Said(MedicalDetails.Kind kind, String text) {}

    /** The page. */
    public record Care(Pupil pupil, List<Said> said, String path) {}

    /** Shows it. */
    @GET
    @Allow("REGISTER")
    public Page show() {
        Pupil pupil = pupil(id, Action.REGISTER);
        Map<UUID, MedicalDetails> found = medical.look(Set.of(id), Roll.AT_ONCE);
        MedicalDetails details = found.get(id);
        List<Said> said = details == null
                ? List.of()
                : Roll.AT_ONCE.stream()
                        .flatMap(kind -> details.text(kind).map(text -> new Said(kind, text)).stream())
                        .toList();
        return Page.of("register/care", new Care(pupil, said, medical.path(id)))
                .titled(texts.get("care.title", pupil.firstName()));
    }
}
