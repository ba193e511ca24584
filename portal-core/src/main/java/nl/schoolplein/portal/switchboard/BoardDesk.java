package nl.schoolplein.portal.switchboard;

import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
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
        this.settings = new OwnSettings(switchboard, clock);
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

    OwnSettings settings() {
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

    String text(String key, Object... arguments) {
        return texts.text(language(), key, arguments);
    }

    /** The modules that the school is offered, in the order of its bar. */
    List<Module> modules() {
        return names.offered(school());
    }

    /** A module that the school is offered; nobody else's exists. */
    Module offered(String id) {
        return plugins.module(id)
                .filter(module -> switchboard.offered(school(), id))
                .orElseThrow(NotFoundException::new);
    }

    /** What the school calls the module. */
    String title(Module module) {
        return switchboard.naming().title(school(), module, language());
    }

    /** The same of a module that may not be installed any more. */
    String title(String id) {
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

    /** Refuses to go on before somebody agreed to what else would stop. */
    void askFirst(boolean confirmed, Module module, Setting wish, Instant from, String back) {
        if (confirmed) {
            return;
        }
        List<StopLine> stops = requirements.stops(school(), module.id(), wish, from, groups()).stream()
                .map(stop -> new StopLine(
                        stop.module().id(),
                        title(stop.module()),
                        stop.team(),
                        stop.groups(),
                        stop.module().icon(),
                        stop.module().tint()))
                .toList();
        if (!stops.isEmpty()) {
            String detail = text("board.stops", title(module));
            Resend again = Resend.of(back, Map.of("confirmed", List.of("true")));
            throw new Conflict(detail, "/" + back, Map.of("stops", stops, "confirm", "confirmed"))
                    .shownOn(Page.of("board-stops", new Stops(detail, stops, again))
                            .titled(detail));
        }
    }

    /**
     * Tells that somebody else was first: what they changed beside what was wished for, and how to do it all the same.
     *
     * @param module the module that it is about; empty if it is about all
     * @param title what it is about, in words
     * @param kinds the kinds of lines that tell about it
     * @param seenAlready the line after which the visitor looked
     * @param now what is so now, for programs
     * @param version what the form has to carry to be accepted
     */
    Conflict overtaken(
            Optional<String> module,
            String title,
            Set<TrailRow.What> kinds,
            Predicate<TrailRow.Entry> seenAlready,
            Map<String, Object> now,
            List<String> wishes,
            Map<String, List<String>> version,
            String back) {
        List<TrailLine> changes = lines(switchboard.trail().since(school(), module, kinds, seenAlready));
        String detail = text("board.conflict", title);
        Map<String, Object> members = new LinkedHashMap<>(now);
        members.put("changes", changes);
        return new Conflict(detail, "/" + back, members)
                .shownOn(Page.of("board-clash", new Clash(detail, changes, wishes, Resend.of(back, version)))
                        .titled(detail));
    }
}
