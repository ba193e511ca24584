package nl.schoolplein.bookcase;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

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
            notices.takeBack(id, List.of(viewer.person()));
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
    public Page agreed(@PathParam("document") UUID id, @QueryParam("who") @DefaultValue("ALL") Agreed.Who who) {
        return Page.of("agreed", list(id, who)).titled(texts.get("agreed.title"));
    }

    /** The same list for a spreadsheet, a line for each guardian. */
    @GET
    @Path("agreed/csv")
    @Allow("ADD")
    public Response csv(@PathParam("document") UUID id, @QueryParam("who") @DefaultValue("ALL") Agreed.Who who) {
        Agreed list = list(id, who);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("children", "group", "guardian", "given")
                .map(column -> texts.get("agreed.column." + column))
                .toList());
        for (Agreed.AskedFamily family : list.families()) {
            if (family.guardians().isEmpty()) {
                rows.add(List.of(family.children(), family.groups(), texts.get("agreed.no-guardian"), ""));
            }
            for (Agreed.AskedGuardian guardian : family.guardians()) {
                Instant given = guardian.given();
                String when = given == null ? texts.get("agreed.not-yet") : TIME.format(given.atZone(clock.getZone()));
                rows.add(List.of(family.children(), family.groups(), guardian.name(), when));
            }
        }
        return files.table(texts.get("agreed.file", list.document().title()), rows);
    }

    private Agreed list(UUID id, Agreed.Who who) {
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
        return new Agreed(
                card(document),
                agreed,
                families.size(),
                who,
                families.stream()
                        .filter(family -> who == Agreed.Who.ALL || !family.agreed())
                        .toList());
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
