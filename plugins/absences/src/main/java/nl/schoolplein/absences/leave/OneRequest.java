package nl.schoolplein.absences.leave;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Pupil;

/** A request with all that belongs to it, and what the viewer may know and do of it. */
record OneRequest(
        LeavePage page,
        Pupil child,
        LeaveRequest request,
        List<LeaveStep> steps,
        List<LeaveFile> files,
        Facts facts,
        Map<UUID, Pupil> siblings) {

    /** Finds it, if it is of a child of the viewer's, or if the viewer decides. */
    static OneRequest find(LeavePage page, UUID id) {
        LeaveRequest request =
                page.database.read(LeaveRequests.class, all -> all.find(id)).orElseThrow(NotFoundException::new);
        if (page.viewer.capacity() == Capacity.STAFF) {
            page.onlyDeciders();
        }
        Pupil child = page.pupil(request.pupil()).orElseThrow(NotFoundException::new);
        Map<UUID, Pupil> siblings = page.decides() ? siblings(page, child) : Map.of();
        Set<UUID> all = new HashSet<>(siblings.keySet());
        all.add(child.id());
        return page.database.read(
                LeaveRequests.class,
                found -> new OneRequest(
                        page,
                        child,
                        request,
                        found.steps(List.of(id)),
                        found.files(List.of(id)),
                        Facts.read(found, all, request.asked().first()),
                        siblings));
    }

    private static Map<UUID, Pupil> siblings(LeavePage page, Pupil child) {
        return page.directory.families(Audience.wholeSchool()).stream()
                .filter(family ->
                        family.pupils().stream().anyMatch(one -> one.id().equals(child.id())))
                .flatMap(family -> family.pupils().stream())
                .filter(one -> !one.id().equals(child.id()))
                .collect(Collectors.toMap(Pupil::id, Function.identity(), (one, same) -> one));
    }

    Verdict verdict() {
        return reckoning().of(child, request);
    }

    private Reckoning reckoning() {
        return page.reckoning(facts, List.of(child.id()));
    }

    /** Whether the viewer asked for it, or the school looks: who may read what was explained. */
    boolean isOwn() {
        return page.decides() || page.viewer.person().equals(request.doneBy());
    }

    /** Whether the viewer may act for the child in this. */
    boolean asks() {
        return page.viewer.isAsked(LeaveAction.ASK_LEAVE, child) && page.viewer.capacity() == Capacity.GUARDIAN;
    }

    /** A file, if the viewer may open it: the letter for whoever may ask, the rest for who sent it and the school. */
    LeaveFile file(UUID id) {
        return files.stream()
                .filter(file -> file.id().equals(id))
                .filter(this::opens)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private boolean opens(LeaveFile file) {
        return isOwn() || (file.kind() == LeaveFile.Kind.LETTER && asks());
    }

    RequestView view() {
        Reckoning reckoning = reckoning();
        Verdict verdict = reckoning.of(child, request);
        Ground ground = reckoning.grounds().find(request.ground()).orElse(null);
        return new RequestView(
                Card.of(child, request).judged(verdict, false, false),
                verdict,
                isOwn() ? request.explanation() : null,
                request.state().open() || request.state() == State.APPROVED
                        ? request.other().orElse(null)
                        : null,
                files.stream().filter(this::opens).map(OneRequest::attached).toList(),
                trail(),
                ground,
                request.signed() && isOwn(),
                request.signedOn(),
                request.forwardedOn(),
                may(verdict),
                history(),
                guardians(),
                page.today());
    }

    private static RequestView.Attached attached(LeaveFile file) {
        return new RequestView.Attached(
                file.id(), file.file().name(), file.file().kind(), file.file().size(), file.kind());
    }

    /** What happened to it, and who did it as the viewer may know. */
    List<RequestView.Step> trail() {
        Set<UUID> people =
                steps.stream().map(LeaveStep::doneBy).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Actor> actors = page.directory.actors(List.of(child.id()), people);
        return steps.stream()
                .map(step -> new RequestView.Step(
                        step.what(),
                        actor(actors, step),
                        step.doneAt(),
                        isOwn() || asks() ? step.says() : null,
                        step.firstDay(),
                        step.lastDay()))
                .toList();
    }

    private static Actor actor(Map<UUID, Actor> actors, LeaveStep step) {
        Actor found = step.doneBy() == null ? null : actors.get(step.doneBy());
        return found == null ? new Actor(new UUID(0, 0), Actor.Kind.SOMEBODY, "") : found;
    }

    private RequestView.May may(Verdict verdict) {
        State state = request.state();
        boolean head = page.decides();
        boolean begun = state == State.SUBMITTED || state == State.IN_TREATMENT;
        boolean officer = verdict.who() == Verdict.Who.OFFICER;
        boolean over = request.when().last().isBefore(page.today());
        boolean letter = request.forwardedOn() == null
                && (state == State.APPROVED || state == State.REJECTED || state == State.NOTED);
        return new RequestView.May(
                asks() && (state.open() || (state.granted() && !over)),
                asks() && state == State.PROPOSED,
                asks() && state.open() && isOwn(),
                letter && (isOwn() || asks()),
                head && begun && !officer,
                head
                        && begun
                        && (verdict.who() == Verdict.Who.HEAD || verdict.who().told()),
                head && begun && request.track() != Track.UNDER_SIX,
                head && begun && officer,
                head && state == State.AT_OFFICER,
                head && state.reopens(),
                head && request.signed() && request.signedOn() == null && state.open());
    }

    private List<Card> history() {
        if (!page.decides()) {
            return List.of();
        }
        LocalDate begin = Facts.yearOf(request.asked().first());
        return facts.requests().stream()
                .filter(other -> !other.id().equals(request.id()))
                .filter(other -> !other.asked().last().isBefore(begin)
                        && other.asked().first().isBefore(begin.plusYears(1)))
                .flatMap(other -> Stream.ofNullable(
                                other.pupil().equals(child.id()) ? child : siblings.get(other.pupil()))
                        .map(whose -> Card.of(whose, other)))
                .sorted(Comparator.comparing(card -> card.when().first()))
                .toList();
    }

    private List<RequestView.Guardians> guardians() {
        if (!page.decides()) {
            return List.of();
        }
        var contacts = page.directory.contacts(List.of(child.id()));
        return page.directory.guardians(List.of(child.id())).getOrDefault(child.id(), List.of()).stream()
                .map(guardian -> {
                    var found = contacts.get(guardian.id());
                    return new RequestView.Guardians(
                            guardian.name(), found == null ? "" : found.phone(), found == null ? "" : found.email());
                })
                .toList();
    }
}
