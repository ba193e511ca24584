package nl.schoolplein.absences.leave;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.absences.leave.LeaveStep.What;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.Upload;
import org.jspecify.annotations.Nullable;

/** One request: what it says, and what a parent does with it. */
@Path("leave/requests")
public class RequestPages extends LeavePage {

    /** Files that come later. */
    public record MoreProof(
            @Size(max = 10) List<Upload> proof,
            @Nullable Integer proofNumber,
            boolean signed) {}

    /** Shows it. */
    @GET
    @Path("{id}")
    public Page show(@PathParam("id") UUID id) {
        OneRequest one = OneRequest.find(this, id);
        return Page.of("leave/request", one.view()).titled(texts.get("leave.of", one.child().firstName()));
    }

    /** Gives one of its files. */
    @GET
    @Path("{id}/files/{file}")
    public Response file(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return files.download(OneRequest.find(this, id).file(file).file());
    }

    /** The form to print and sign. */
    @GET
    @Path("{id}/form")
    public Response form(@PathParam("id") UUID id) {
        OneRequest one = OneRequest.find(this, id);
        if (!one.request().signed() || !one.isOwn()) {
            throw new NotFoundException();
        }
        return files.pdf(texts.get("leave.form.file", one.child().firstName()), Letters.form(this, one));
    }

    /** The school's letter: as it was sent, or for what only was told, a confirmation. */
    @GET
    @Path("{id}/letter")
    public Response letter(@PathParam("id") UUID id) {
        OneRequest one = OneRequest.find(this, id);
        if (!one.view().may().letter()) {
            throw new NotFoundException();
        }
        return one.files().stream()
                .filter(file -> file.kind() == LeaveFile.Kind.LETTER)
                .reduce((earlier, later) -> later)
                .filter(letter -> !letter.doneAt().isBefore(Letters.decidedAt(one.request())))
                .map(letter -> files.download(letter.file()))
                .orElseGet(() -> files.pdf(Letters.name(this, one), Letters.letter(this, one)));
    }

    /** A parent takes it back, or says that it is not needed after all. */
    @POST
    @Path("{id}/withdraw")
    @Allow("ASK_LEAVE")
    public Done withdraw(@PathParam("id") UUID id) {
        OneRequest one = asking(id);
        return change(one, "leave.withdrawn.said", (all, request) -> {
            if (request.state() == State.WITHDRAWN || request.state() == State.CANCELLED) {
                return; // it was tapped twice
            }
            boolean granted = request.state().granted();
            if (!granted && !request.state().open()) {
                throw late();
            }
            request.close(granted ? State.CANCELLED : State.WITHDRAWN, clock.instant());
            step(all, request, granted ? What.CANCELLED : What.WITHDRAWN, null, null);
            notices.takeBack(request.id());
            Telling.of(this, one, "leave-withdrawn");
        });
    }

    /** A parent agrees with other days: they are approved. */
    @POST
    @Path("{id}/agree")
    @Allow("ASK_LEAVE")
    public Done agree(@PathParam("id") UUID id) {
        OneRequest one = asking(id);
        Done done = change(one, "leave.agreed.said", (all, request) -> {
            When other = proposed(request);
            request.approve(other.first(), other.last(), clock.instant());
            step(all, request, What.AGREED, null, other);
            Telling.of(this, one, "leave-answered");
        });
        Letters.keep(this, id);
        return done;
    }

    /** A parent does not: the school decides about what was asked. */
    @POST
    @Path("{id}/disagree")
    @Allow("ASK_LEAVE")
    public Done disagree(@PathParam("id") UUID id) {
        OneRequest one = asking(id);
        return change(one, "leave.disagreed.said", (all, request) -> {
            When other = proposed(request);
            request.open(State.IN_TREATMENT);
            step(all, request, What.DISAGREED, null, other);
            Telling.of(this, one, "leave-answered");
        });
    }

    private static When proposed(LeaveRequest request) {
        return request.other()
                .filter(days -> request.state() == State.PROPOSED)
                .orElseThrow(RequestPages::late);
    }

    /** A parent adds proof, or the form with the signature. */
    @POST
    @Path("{id}/proof")
    @Form.On(".")
    @Allow("ASK_LEAVE")
    public Done prove(@PathParam("id") UUID id, Form<MoreProof> form) {
        OneRequest one = asking(id);
        if (!one.isOwn()) {
            throw new NotFoundException();
        }
        boolean signed = form.value().signed() && one.request().signed();
        List<StoredFile> kept = form.value().proof().stream().map(files::keep).toList();
        return change(one, "leave.proof.said", (all, request) -> {
            if (!request.state().open()) {
                throw late();
            }
            LeaveFile.Kind kind = signed ? LeaveFile.Kind.SIGNED : LeaveFile.Kind.PROOF;
            kept.forEach(file -> all.entityManager().persist(new LeaveFile(request, kind, file, hand())));
            if (signed) {
                request.signedOn(today());
            }
            step(all, request, signed ? What.SIGNED : What.PROOF, null, null);
        });
    }

    private OneRequest asking(UUID id) {
        OneRequest one = OneRequest.find(this, id);
        if (!one.asks()) {
            throw new NotFoundException();
        }
        return one;
    }

    static ClientErrorException late() {
        return new ClientErrorException(Response.Status.CONFLICT);
    }
}
