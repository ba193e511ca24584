package nl.schoolplein.overblijven.statement;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.Cares;
import nl.schoolplein.overblijven.care.Payment;
import nl.schoolplein.overblijven.care.Workplace;

/** A guardian's own strip cards and statements, never those of the other guardian; and one statement, for staff too. */
@Path("statements")
public class StatementPages {
    @Inject
    Database database;

    @Inject
    Viewer viewer;

    @Inject
    Files files;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** The page of a guardian. */
    public record Own(List<Strips> strips, List<Shown> statements) {}

    /**
     * What is left for a kind of care.
     *
     * @param cents what the strips that are left cost
     */
    public record Strips(String care, int left, long cents) {}

    private record Found(List<Care> cares, List<StripCount> counts, List<Statement> statements) {}

    /** Shows them. */
    @GET
    public Page own() {
        if (viewer.capacity() != Capacity.GUARDIAN) {
            throw new NotFoundException();
        }
        LocalDate today = LocalDate.now(clock);
        List<Care> cares = database.read(Cares.class, Cares::all);
        List<Care> withCards =
                cares.stream().filter(care -> care.payment() == Payment.STRIPS).toList();
        Found found = database.read(
                Accounts.class,
                accounts -> new Found(
                        cares,
                        StripCount.of(viewer.person(), accounts, withCards, today),
                        accounts.statementsOf(viewer.person())));
        return Page.of(
                        "statement/own",
                        new Own(
                                strips(found),
                                found.statements().stream()
                                        .map(statement -> Shown.of(statement, List.of()))
                                        .toList()))
                .titled(texts.get("statement.own"));
    }

    private static List<Strips> strips(Found found) {
        Map<UUID, String> names = found.cares().stream().collect(Collectors.toMap(Care::id, Care::name));
        return found.counts().stream()
                .map(count -> new Strips(Objects.requireNonNull(names.get(count.care())), count.left(), count.cents()))
                .sorted(Comparator.comparing(Strips::care))
                .toList();
    }

    /** Shows a statement. */
    @GET
    @Path("{id}")
    public Page one(@PathParam("id") UUID id) {
        Shown shown = shown(id);
        return Page.of("statement/one", shown)
                .titled(texts.get(shown.month().key(), shown.month().ofYear()));
    }

    /** The statement as a PDF. */
    @GET
    @Path("{id}/paper")
    public Response paper(@PathParam("id") UUID id) {
        Shown shown = shown(id);
        return files.pdf(
                texts.get("statement.file", shown.reference()),
                Page.of("statement/paper", shown).titled(texts.get("statement.title")));
    }

    private Shown shown(UUID id) {
        Set<UUID> workplaces = new Workplace(database, viewer).cares();
        return database.read(Accounts.class, accounts -> {
            Statement statement = accounts.find(id).orElseThrow(NotFoundException::new);
            Shown shown = Shown.of(statement, accounts.lines(List.of(id)));
            boolean own =
                    viewer.capacity() == Capacity.GUARDIAN && viewer.person().equals(statement.guardian());
            if (!own && shown.lines().stream().noneMatch(line -> workplaces.contains(line.care()))) {
                throw new NotFoundException();
            }
            return shown;
        });
    }
}
