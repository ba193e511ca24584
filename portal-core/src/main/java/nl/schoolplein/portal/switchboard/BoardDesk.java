package nl.schoolplein.portal.switchboard;

import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Visit;

/** What the pages of the switchboard share: the school and language of the visit, its modules, and what to say. */
public final class BoardDesk {
    private final Plugins plugins;
    private final Switchboard switchboard;
    private final Requirements requirements;
    private final Schools schools;
    private final Bundle texts;
    private final Clock clock;
    private final Names names;
    private final OwnSettings settings;
    private final Undo undo;

    /** Over the modules behind the gate. */
    public BoardDesk(Plugins plugins, Switchboard switchboard, Gate gate, Schools schools, Bundle texts, Clock clock) {
        this.plugins = plugins;
        this.switchboard = switchboard;
        this.requirements = gate.requirements();
        this.schools = schools;
        this.texts = texts;
        this.clock = clock;
        this.names = new Names(plugins, switchboard);
        this.settings = new OwnSettings(switchboard);
        this.undo = new Undo(plugins, switchboard, names, settings);
    }

    static UUID school() {
        return Visit.current().atSchool().id();
    }

    static Locale language() {
        return Visit.current().language();
    }

    static String who() {
        return Visit.current().by().name();
    }

    /** An address of the switchboard, without the slash in front. */
    static String path(String below) {
        return Visit.current().atSchool().slug() + "/admin/modules" + below;
    }

    /** Goes on at a page of the switchboard. */
    static Done at(String below) {
        return Done.at(path(below), "");
    }

    Switchboard switchboard() {
        return switchboard;
    }

    Requirements requirements() {
        return requirements;
    }

    Names names() {
        return names;
    }

    /** Changes values of settings. */
    public OwnSettings settings() {
        return settings;
    }

    Undo undo() {
        return undo;
    }

    Clock clock() {
        return clock;
    }

    List<Group> groups() {
        return schools.groups(school());
    }

    long guardians() {
        return schools.guardianCount(school());
    }

    /** A text of the portal in the language of the visit. */
    public String text(String key, Object... arguments) {
        return texts.text(language(), key, arguments);
    }

    /** The modules that the school is offered, in the order of its bar. */
    List<Module> modules() {
        return modules(school());
    }

    /** The modules that a school is offered, in the order of its bar. */
    public List<Module> modules(UUID school) {
        return names.offered(school);
    }

    /** What the school is offered and does not serve, by name. */
    List<OutOfService> outOfService() {
        return plugins.outOfService().stream()
                .filter(plugin -> switchboard.offered(school(), plugin.jar().id()))
                .map(plugin -> new OutOfService(
                        plugin.jar().id(),
                        switchboard.naming().title(school(), plugin.jar(), language()),
                        plugin.state() == nl.schoolplein.portal.plugin.Standing.State.DISABLED))
                .sorted(Comparator.comparing(OutOfService::title))
                .toList();
    }

    /** A module that the school is offered; nobody else's exists. */
    Module offered(String id) {
        return plugins.module(id)
                .filter(module -> switchboard.offered(school(), id))
                .orElseThrow(NotFoundException::new);
    }

    /** What the school calls the module. */
    public String title(Module module) {
        return switchboard.naming().title(school(), module, language());
    }

    /** The same of a module that may not be installed any more. */
    public String title(String id) {
        return plugins.module(id).map(this::title).orElse(id);
    }

    /** The lines of the trail in words, each with whether it can be undone now. */
    List<TrailLine> lines(List<TrailRow.Entry> entries) {
        TrailWords words = new TrailWords(texts, plugins, switchboard.naming());
        Undo.Present present = undo.present(school());
        return entries.stream()
                .map(entry -> words.line(school(), entry, language(), undo.can(present, entry)))
                .toList();
    }

    /**
     * Refuses to go on before somebody agreed to what else would stop.
     *
     * @param confirmed whether they did
     * @param wishes the switches that would stand otherwise than now, with their steps, by module
     * @param back the page to go to instead
     */
    public void askFirst(boolean confirmed, Map<String, Setting> wishes, String back) {
        if (confirmed) {
            return;
        }
        List<StopLine> stops = requirements.stops(school(), wishes, groups()).stream()
                .map(stop -> new StopLine(
                        stop.module().id(),
                        title(stop.module()),
                        stop.team(),
                        stop.groups(),
                        stop.module().icon(),
                        stop.module().tint()))
                .toList();
        if (!stops.isEmpty()) {
            String detail = wishes.size() == 1
                    ? text("board.stops", title(wishes.keySet().iterator().next()))
                    : text("board.stops.many");
            Resend again = Resend.of(back, Map.of("confirmed", List.of("true")));
            throw new Conflict(detail, "/" + back, Map.of("stops", stops, "confirm", "confirmed"))
                    .shownOn(Page.of("board-stops", new Stops(detail, stops, again))
                            .titled(detail));
        }
    }

    /** The latest lines of these kinds in words, down to but without the first that the visitor has seen already. */
    List<TrailLine> since(Optional<String> module, Set<TrailRow.What> kinds, Predicate<TrailRow.Entry> seenAlready) {
        return lines(switchboard.trail().since(school(), module, kinds, seenAlready));
    }

    /** The lines of the latest so many changes of switches and plans, of one module or all; of one change at least. */
    public List<TrailLine> latest(Optional<String> module, int changes) {
        Set<Instant> moments = new HashSet<>();
        return since(module, Trail.OF_SWITCH, line -> {
            moments.add(line.at());
            return moments.size() > Math.max(1, changes);
        });
    }

    /**
     * Tells that somebody else was first: what they changed beside what was wished for, and how to do it all the same.
     *
     * @param title what it is about, in words
     * @param changes what others changed
     * @param now what is so now, for programs
     * @param wishes what the visitor wanted, in words
     * @param version what the form has to carry to be accepted
     * @param back the page to go to instead
     */
    public Conflict overtaken(
            String title,
            List<TrailLine> changes,
            Map<String, Object> now,
            List<String> wishes,
            Map<String, List<String>> version,
            String back) {
        String detail = text("board.conflict", title);
        Map<String, Object> members = new LinkedHashMap<>(now);
        members.put("changes", changes);
        return new Conflict(detail, "/" + back, members)
                .shownOn(Page.of("board-clash", new Clash(detail, changes, wishes, Resend.of(back, version)))
                        .titled(detail));
    }
}
