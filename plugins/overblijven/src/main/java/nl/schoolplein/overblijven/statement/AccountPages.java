package nl.schoolplein.overblijven.statement;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.Cares;
import nl.schoolplein.overblijven.care.Payment;
import nl.schoolplein.overblijven.care.Workplace;
import org.jspecify.annotations.Nullable;

/** What an organisation charges: months to look over, to close, and to take along. For its staff and administrators. */
@Path("accounts")
public class AccountPages {
    private static final int AT_A_TIME = 50;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Notices notices;

    @Inject
    Viewer viewer;

    @Inject
    Files files;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** The organisations whose accounts the viewer sees. */
    public record Overview(List<One> organisations) {}

    /**
     * An organisation.
     *
     * @param name empty if it is the school
     * @param kinds those at which the viewer works
     * @param months the month that is open and the closed ones, the latest first
     */
    public record One(UUID id, String name, List<Kind> kinds, List<Entry> months) {}

    /** A kind of care, and whether it has strip cards. */
    public record Kind(UUID id, String name, boolean cards) {}

    /** A month, and when it was closed. */
    public record Entry(MonthName month, @Nullable Instant closed) {}

    /** Shows the organisations with their months. */
    @GET
    public Page overview() {
        List<Organisation> organisations = organisations();
        Set<UUID> workplaces = new Workplace(database, viewer).cares();
        return Page.of(
                        "statement/accounts",
                        new Overview(database.read(Accounts.class, accounts -> organisations.stream()
                                .map(one -> one(one, workplaces, accounts))
                                .toList())))
                .titled(texts.get("statement.accounts"));
    }

    private One one(Organisation organisation, Set<UUID> workplaces, Accounts accounts) {
        Ledger ledger = Ledger.of(accounts, organisation.cares());
        List<Entry> months = new ArrayList<>();
        MonthEnd.next(ledger)
                .filter(month -> !month.isAfter(YearMonth.now(clock)))
                .ifPresent(month -> months.add(new Entry(MonthName.of(month), null)));
        ledger.closings().stream()
                .map(closing -> new Entry(MonthName.of(closing.month()), closing.closed()))
                .filter(entry ->
                        months.stream().noneMatch(other -> other.month().equals(entry.month())))
                .forEach(months::add);
        List<Kind> kinds = organisation.cares().stream()
                .filter(care -> workplaces.contains(care.id()))
                .map(care -> new Kind(care.id(), care.name(), care.payment() == Payment.STRIPS))
                .toList();
        return new One(organisation.id(), organisation.name(), kinds, distinct(months));
    }

    private static List<Entry> distinct(List<Entry> months) {
        Set<MonthName> seen = new HashSet<>();
        return months.stream().filter(entry -> seen.add(entry.month())).toList();
    }

    /** Shows a month: what was made, or what it would be now. */
    @GET
    @Path("{organisation}/{month}")
    public Page month(
            @PathParam("organisation") UUID organisation,
            @PathParam("month") String month,
            @QueryParam("from") @DefaultValue("0") @Min(0) @Max(1000) int number) {
        MonthPage page = MonthPage.of(look(organisation, month), number, AT_A_TIME);
        return Page.of("statement/month", page)
                .titled(texts.get(page.month().key(), page.month().ofYear()));
    }

    /** The lines of a month for a spreadsheet. */
    @GET
    @Path("{organisation}/{month}/table")
    public Response table(@PathParam("organisation") UUID organisation, @PathParam("month") String month) {
        MonthLook look = look(organisation, month);
        return files.table(texts.get("statement.table", month), new MonthTable(texts).rows(look));
    }

    /** Makes the statements of a month that is over. What is closed is closed: doing it again does nothing. */
    @POST
    @Path("{organisation}/{month}/close")
    @Allow("CARE")
    public Done close(@PathParam("organisation") UUID id, @PathParam("month") String typed) {
        Organisation organisation = organisation(id);
        YearMonth month = MonthName.parsed(typed);
        Optional<YearMonth> next =
                database.read(Accounts.class, accounts -> MonthEnd.next(Ledger.of(accounts, organisation.cares())));
        Done done = Done.at("accounts/" + id + "/" + month, month.toString());
        if (next.filter(month::isBefore).isPresent()) {
            return done.saying(texts.get("statement.closed.already"));
        }
        if (!next.equals(Optional.of(month)) || !month.isBefore(YearMonth.now(clock))) {
            throw new ClientErrorException(texts.get("statement.close.not-yet"), Response.Status.CONFLICT);
        }
        int made = monthEnd().close(organisation, month, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return done.saying(texts.get("statement.closed.said", made));
    }

    private MonthLook look(UUID id, String typed) {
        Organisation organisation = organisation(id);
        YearMonth month = MonthName.parsed(typed);
        return MonthLook.of(monthEnd(), organisation, month, LocalDate.now(clock))
                .orElseThrow(NotFoundException::new);
    }

    private MonthEnd monthEnd() {
        return new MonthEnd(database, directory, notices, texts.get("statement.nobody"));
    }

    private Organisation organisation(UUID id) {
        return organisations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<Organisation> organisations() {
        if (viewer.capacity() != Capacity.STAFF) {
            throw new NotFoundException();
        }
        Set<UUID> workplaces = new Workplace(database, viewer).cares();
        List<Care> cares = database.read(Cares.class, Cares::all);
        List<Organisation> own = Organisation.of(cares).stream()
                .filter(one -> one.ids().stream().anyMatch(workplaces::contains))
                .toList();
        if (own.isEmpty() && !Workplace.arranges(viewer)) {
            throw new NotFoundException();
        }
        return own;
    }
}
