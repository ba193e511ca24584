package nl.schoolplein.absences.leave;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;

/** The lists: a parent's own requests, the head's desk, and what a teacher knows. */
@Path("leave")
public class LeavePages extends LeavePage {
    private static final int AT_A_TIME = 50;
    private static final Duration LONG = Duration.ofDays(7);

    /** What a parent asked for, or the other one did. */
    public record Mine(List<Card> open, List<Card> coming, List<Card> over, boolean mayAsk) {}

    /** What the head has to do something about, the most urgent first. */
    public record Desk(List<Card> toDo, List<Card> elsewhere) {}

    /** What was decided, or is over. */
    public record Over(List<Card> requests, int number, int next) {}

    /** Who of a teacher's groups is on leave in the coming weeks. */
    public record Coming(List<Away> away) {}

    /** Somebody who is away; a teacher does not learn why. */
    public record Away(Pupil pupil, When when) {}

    /** The list that is for the viewer. */
    @GET
    public Page list() {
        if (viewer.capacity() == Capacity.GUARDIAN) {
            return Page.of("leave/mine", mine()).titled(texts.get("leave.title"));
        }
        return decides()
                ? Page.of("leave/desk", desk()).titled(texts.get("leave.title"))
                : Page.of("leave/coming", coming()).titled(texts.get("leave.title"));
    }

    private Mine mine() {
        Map<UUID, Pupil> children = byId(viewer.children());
        LocalDate today = today();
        List<Card> cards = children.isEmpty()
                ? List.of()
                : database
                        .read(
                                LeaveRequests.class,
                                all -> all.since(
                                        children.keySet(), Facts.yearOf(today).minusYears(1)))
                        .stream()
                        .flatMap(request -> card(children, request).stream())
                        .toList();
        return new Mine(
                cards.stream().filter(card -> card.state().open()).toList(),
                cards.stream()
                        .filter(card ->
                                card.state().granted() && !card.when().last().isBefore(today))
                        .sorted(Comparator.comparing(card -> card.when().first()))
                        .toList(),
                cards.stream()
                        .filter(card -> !card.state().open())
                        .filter(card ->
                                !card.state().granted() || card.when().last().isBefore(today))
                        .sorted(Comparator.comparing(Card::asked).reversed())
                        .toList(),
                !asking().isEmpty());
    }

    private static Map<UUID, Pupil> byId(List<Pupil> pupils) {
        return pupils.stream().collect(Collectors.toMap(Pupil::id, Function.identity()));
    }

    private static Optional<Card> card(Map<UUID, Pupil> pupils, LeaveRequest request) {
        return Optional.ofNullable(pupils.get(request.pupil())).map(pupil -> Card.of(pupil, request));
    }

    /** However many requests: their pupils, birthdays, other requests, grounds and rules are one query each. */
    private Desk desk() {
        List<LeaveRequest> open = database.read(LeaveRequests.class, LeaveRequests::open);
        Set<UUID> who = pupils(open);
        Map<UUID, Pupil> pupils = who.isEmpty() ? Map.of() : byId(directory.pupils(Audience.pupils(who)));
        LocalDate earliest = open.stream()
                .map(request -> request.asked().first())
                .min(Comparator.naturalOrder())
                .orElse(today());
        Facts facts = database.read(LeaveRequests.class, all -> Facts.read(all, who, earliest));
        Reckoning reckoning = reckoning(facts, who);
        Instant now = clock.instant();
        LocalDate soon = today().plusDays(7);
        List<Card> cards = open.stream()
                .flatMap(request -> card(pupils, request).stream()
                        .map(card -> card.judged(
                                reckoning.of(card.pupil(), request),
                                !request.asked().first().isAfter(soon),
                                request.doneAt().plus(LONG).isBefore(now))))
                .toList();
        return new Desk(
                cards.stream().filter(card -> !elsewhere(card)).toList(),
                cards.stream().filter(LeavePages::elsewhere).toList());
    }

    /** Whether somebody else than the school has to say something. */
    private static boolean elsewhere(Card card) {
        return card.state() == State.AT_OFFICER || card.state() == State.PROPOSED;
    }

    private Coming coming() {
        LocalDate today = today();
        List<LeaveRequest> granted = database.read(LeaveRequests.class, all -> all.granted(today, today.plusDays(42)));
        Map<UUID, Pupil> pupils =
                viewer.teaches().isEmpty() ? Map.of() : byId(directory.pupils(Audience.groups(viewer.teaches())));
        return new Coming(granted.stream()
                .flatMap(request -> Optional.ofNullable(pupils.get(request.pupil())).stream()
                        .map(pupil -> new Away(pupil, request.when())))
                .sorted(Comparator.comparing(away -> away.when().first()))
                .toList());
    }

    /** What was decided, page by page. */
    @GET
    @Path("over")
    public Page over(@QueryParam("from") @DefaultValue("0") @Min(0) @Max(1000) int number) {
        onlyDeciders();
        List<LeaveRequest> over =
                database.read(LeaveRequests.class, all -> all.over(AT_A_TIME + 1, number * AT_A_TIME));
        List<LeaveRequest> shown = over.subList(0, Math.min(over.size(), AT_A_TIME));
        Set<UUID> who = pupils(shown);
        Map<UUID, Pupil> pupils = who.isEmpty() ? Map.of() : byId(directory.pupils(Audience.pupils(who)));
        return Page.of(
                        "leave/over",
                        new Over(
                                shown.stream()
                                        .flatMap(request -> card(pupils, request).stream())
                                        .toList(),
                                number,
                                over.size() > AT_A_TIME ? number + 1 : 0))
                .titled(texts.get("leave.over"));
    }

    /** The requests of this school year and the one before, for a spreadsheet. */
    @GET
    @Path("table")
    public Response table() {
        if (!decides()) {
            throw new NotFoundException();
        }
        LocalDate from = Facts.yearOf(today()).minusYears(1);
        List<LeaveRequest> requests = database.read(LeaveRequests.class, all -> all.during(from, today().plusYears(2)));
        Set<UUID> who = pupils(requests);
        Map<UUID, Pupil> pupils = who.isEmpty() ? Map.of() : byId(directory.pupils(Audience.pupils(who)));
        Facts facts = database.read(LeaveRequests.class, all -> Facts.read(all, who, from));
        return files.table(
                texts.get("leave.table"), new LeaveTable(texts, pupils, reckoning(facts, who), clock).of(requests));
    }
}
