package nl.schoolplein.absences.leave;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.StoredFile;
import org.jspecify.annotations.Nullable;

/** Asking for leave: for whom and why, then when, with how it counts, and sending it. */
@Path("leave/new")
public class AskPages extends LeavePage {

    /**
     * The first step.
     *
     * @param ticked who is chosen already: nobody else can be meant, or it was chosen before
     */
    public record Start(List<Pupil> children, List<Ground> grounds, Set<UUID> ticked) {
        static Start of(List<Pupil> children, List<Pupil> chosen, Grounds grounds) {
            return new Start(
                    children,
                    grounds.offered(),
                    (children.size() == 1 ? children : chosen)
                            .stream().map(Pupil::id).collect(Collectors.toSet()));
        }
    }

    /** How the days count for one child. */
    public record ForChild(Pupil child, Verdict verdict, boolean taken) {}

    /**
     * The second step.
     *
     * @param wrong the key of what is wrong with the days; null if nothing is
     * @param counted how they count, once they are chosen
     * @param maySend whether it can be sent as it is
     * @param tap makes sure that what is sent twice is there once
     */
    public record Choice(
            List<Pupil> children,
            Ground ground,
            Wish wish,
            @Nullable When when,
            @Nullable String wrong,
            List<ForChild> counted,
            boolean maySend,
            UUID tap) {

        /** What was chosen, as it stands in the address of this page. */
        public String address() {
            StringBuilder address = new StringBuilder("ground=").append(ground.key());
            children.forEach(child -> address.append("&pupil=").append(child.id()));
            if (when != null) {
                address.append("&first=").append(when.first()).append("&last=").append(when.last());
                address.append(when.from() == null ? "" : "&from=" + when.from());
                address.append(when.until() == null ? "" : "&until=" + when.until());
                when.weekdays().forEach(day -> address.append("&weekday=").append(day));
            }
            return address.toString();
        }
    }

    /** What a program gets that asked. */
    public record Sent(List<UUID> requests) {}

    /** For whom, and why. */
    @GET
    public Page start() {
        List<Pupil> children = asking();
        if (children.isEmpty()) {
            throw new NotFoundException();
        }
        Grounds grounds = database.read(LeaveRequests.class, all -> Grounds.of(all.grounds(), texts));
        return Page.of("leave/start", Start.of(children, List.of(), grounds)).titled(texts.get("leave.new"));
    }

    /** When, and how it counts. */
    @GET
    @Path("days")
    public Page choose(
            @QueryParam("pupil") List<String> pupils,
            @QueryParam("ground") @DefaultValue("") String key,
            @QueryParam("first") @DefaultValue("") String first,
            @QueryParam("last") @DefaultValue("") String last,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until,
            @QueryParam("weekday") List<String> weekdays) {
        List<Pupil> may = asking();
        if (may.isEmpty()) {
            throw new NotFoundException();
        }
        List<Pupil> children = may.stream()
                .filter(child -> pupils.contains(child.id().toString()))
                .toList();
        Wish wish = new Wish(first, last, from, until, weekdays);
        Optional<When> when = wish.when();
        Facts facts = facts(children, when);
        Grounds grounds = Grounds.of(facts.grounds(), texts);
        Optional<Ground> ground = grounds.find(key).filter(Ground::offered);
        if (children.isEmpty() || ground.isEmpty()) {
            return Page.of("leave/start", Start.of(may, children, grounds)).titled(texts.get("leave.new"));
        }
        return Page.of("leave/days", choice(children, ground.get(), wish, when, facts))
                .titled(texts.get("leave.new"));
    }

    private Facts facts(List<Pupil> children, Optional<When> when) {
        return database.read(
                LeaveRequests.class,
                all -> Facts.read(
                        all,
                        children.stream().map(Pupil::id).toList(),
                        when.map(When::first).orElse(today())));
    }

    private Choice choice(List<Pupil> children, Ground ground, Wish wish, Optional<When> when, Facts facts) {
        String wrong = wish.empty()
                ? null
                : when.map(chosen -> Wish.wrong(chosen, ground, today()).orElse(""))
                        .orElse("leave.wrong.days");
        boolean sound = wrong != null && wrong.isEmpty();
        List<ForChild> counted = sound && when.isPresent() ? counted(children, ground, when.get(), facts) : List.of();
        boolean maySend = sound && counted.stream().noneMatch(one -> one.taken() || nothing(one.verdict()));
        return new Choice(
                children,
                ground,
                wish,
                sound ? when.orElse(null) : null,
                sound ? null : wrong,
                counted,
                maySend,
                UUID.randomUUID());
    }

    /** Whether there is no school on any of the days. */
    static boolean nothing(Verdict verdict) {
        Tally tally = verdict.tally();
        return tally.known() && tally.days() == 0 && tally.notYet() == 0;
    }

    /** How the days count for each of the children, by what is known. */
    List<ForChild> counted(List<Pupil> children, Ground ground, When when, Facts facts) {
        Reckoning reckoning = reckoning(facts, children.stream().map(Pupil::id).toList());
        return children.stream()
                .map(child -> new ForChild(
                        child,
                        reckoning.of(child, ground, when, clock.instant()),
                        Reckoning.isTaken(facts.requests(), child, ground, when)))
                .toList();
    }

    /** Sends it: a request for each child. */
    @POST
    @Path("days")
    @Allow("ASK_LEAVE")
    public Done send(Form<NewLeave> form) {
        NewLeave sent = form.value();
        List<Pupil> children = asking().stream()
                .filter(child -> sent.pupil().contains(child.id()))
                .toList();
        if (children.isEmpty()
                || children.size() != sent.pupil().stream().distinct().count()) {
            throw new NotFoundException();
        }
        When when = sent.when();
        Facts facts = facts(children, Optional.of(when));
        Ground ground = Grounds.of(facts.grounds(), texts)
                .find(sent.ground())
                .filter(Ground::offered)
                .orElseThrow(NotFoundException::new);
        Wish.wrong(when, ground, today()).ifPresent(key -> {
            throw form.refuse("first", key);
        });
        List<StoredFile> proof = new ArrayList<>();
        sent.files().forEach(file -> proof.add(files.keep(file)));
        return new Sending(this, form, ground, when).send(children, proof);
    }
}
