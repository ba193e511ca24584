package nl.schoolplein.bookcase;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Family;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;

/** "Gelezen en akkoord": guardians answer, each for themselves; who keeps the document sees who did. */
@Path("/documents/{document}")
public class AgreementPages extends AnyPage {
    /** Agrees with the version that was shown; if there is a newer one by now, that one has to be read first: 409. */
    @POST
    @Path("agree")
    @Allow("AGREE")
    @Form.On(".")
    public Done agree(@PathParam("document") UUID id, Form<AgreedVersion> form) {
        Document agreed = database.write(Documents.class, documents -> {
            Document document = asked(documents, id);
            if (document.number() != form.value().number()) {
                throw new ClientErrorException(Response.Status.CONFLICT);
            }
            boolean before = documents.agreementsOf(List.of(id), viewer.person()).stream()
                    .anyMatch(agreement -> agreement.number() >= document.askedSince());
            if (!before) {
                documents
                        .entityManager()
                        .persist(new Agreement(id, document.number(), viewer.person(), clock.instant()));
                documents.entityManager().flush();
            }
            return document;
        });
        return Done.at("documents/" + id, new Agreeing(agreed.number(), clock.instant(), false))
                .saying(texts.get("agree.done", agreed.title()));
    }

    private Document asked(Documents documents, UUID id) {
        Document document = documents
                .find(id)
                .filter(one -> one.asksAgreement() && one.shownAt(clock.instant()))
                .orElseThrow(NotFoundException::new);
        if (!Agreeing.concerns(document.audience(), viewer)) {
            throw new ForbiddenException();
        }
        return document;
    }

    /** Lists the families that are asked, and who of them agreed. */
    @GET
    @Path("agreed")
    @Allow("ADD")
    public Page agreed(@PathParam("document") UUID id) {
        Map.Entry<Document, List<Agreement>> read = database.read(
                Documents.class,
                documents -> Map.entry(Keeping.document(documents, id, viewer), documents.agreements(id)));
        Document document = read.getKey();
        Map<UUID, Instant> given = read.getValue().stream()
                .filter(agreement -> document.asksAgreement() && agreement.number() >= document.askedSince())
                .collect(Collectors.toMap(Agreement::guardian, Agreement::given, (one, other) -> one));
        List<Agreed.AskedFamily> families = directory.families(document.audience()).stream()
                .map(family -> asked(family, given))
                .toList();
        long agreed = families.stream().filter(Agreed.AskedFamily::agreed).count();
        return Page.of("agreed", new Agreed(card(document), agreed, families)).titled(texts.get("agreed.title"));
    }

    private static Agreed.AskedFamily asked(Family family, Map<UUID, Instant> given) {
        return new Agreed.AskedFamily(
                family.pupils().stream().map(Pupil::name).collect(Collectors.joining(", ")),
                family.pupils().stream().map(Pupil::groupName).distinct().collect(Collectors.joining(", ")),
                family.guardians().stream()
                        .filter(Guardian::mayAct)
                        .map(guardian -> new Agreed.AskedGuardian(guardian.name(), given.get(guardian.id())))
                        .toList());
    }
}
