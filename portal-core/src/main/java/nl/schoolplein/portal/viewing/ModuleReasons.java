package nl.schoolplein.portal.viewing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.Notation;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.switchboard.Decision;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Reach;
import nl.schoolplein.portal.switchboard.Setting;
import nl.schoolplein.portal.switchboard.Step;
import nl.schoolplein.portal.switchboard.TrailRow;

/** Says in sentences what the gate decided of a module for a guardian, and who had it so. */
final class ModuleReasons {
    /** In a text's place for a name or a moment that nobody knows. */
    private static final String NONE = "none";

    private final Bundle texts;
    private final Clock clock;
    private final Locale language;
    private final String guardian;
    private final Function<Module, String> titles;
    private final List<TrailRow.Entry> trail;

    /** For a guardian, with the names of modules at the school, and the latest changes there. */
    ModuleReasons(
            Bundle texts,
            Clock clock,
            Locale language,
            String guardian,
            Function<Module, String> titles,
            List<TrailRow.Entry> trail) {
        this.texts = texts;
        this.titles = titles;
        this.clock = clock;
        this.language = language;
        this.guardian = firstWord(guardian);
        this.trail = trail;
    }

    static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    String title(Module module) {
        return titles.apply(module);
    }

    /** Why the guardian sees it or not; first what decided, then what there is to say of the other children. */
    List<String> of(Module module, Decision decision) {
        List<String> sentences = new ArrayList<>();
        List<String> children = decision.children().stream()
                .sorted(Comparator.comparing(child -> !child.reach().opens()))
                .map(child -> child(module, decision.setting(), child))
                .toList();
        if (decision instanceof Decision.Closed closed && closed.why() != Decision.Why.NO_GROUP) {
            sentences.add(closed(module, closed));
        } else {
            String key = decision instanceof Decision.Open ? "viewing.sees" : "viewing.sees-not";
            sentences.add(text(key, guardian, title(module), children.get(0)));
            children.stream()
                    .skip(1)
                    .map(child -> text("viewing.sentence", child))
                    .forEach(sentences::add);
        }
        if (decision instanceof Decision.Open open
                && open.way().readOnly()
                && decision.setting().state() != ModuleState.READ_ONLY) {
            sentences.add(text("viewing.licence-ended", guardian, title(module)));
        }
        for (Step step : decision.setting().coming()) {
            String state = text("state.becomes." + step.state().word());
            sentences.add(text("viewing.next", moment(step.from()), title(module), state));
        }
        return sentences;
    }

    /** A plugin that the school is offered and that does not start. */
    String broken(String plugin) {
        return text("viewing.broken", guardian, plugin);
    }

    private String closed(Module module, Decision.Closed closed) {
        return text(
                "viewing.closed." + closed.why().name(),
                guardian,
                title(module),
                since(closed.setting()),
                latest(entry -> entry.module().equals(module.id())
                                && entry.to() == closed.setting().state())
                        .map(TrailRow.Entry::who)
                        .orElse(NONE));
    }

    private String child(Module module, Setting setting, Decision.OfChild child) {
        Optional<TrailRow.Entry> byTeacher = child.reach() == Reach.OFF_BY_TEACHER
                ? latest(entry -> entry.module().equals(module.id())
                        && entry.what() == TrailRow.What.GROUP_OFF
                        && entry.groups().contains(child.child().group()))
                : Optional.empty();
        return text(
                "viewing.child." + child.reach().name(),
                child.child().firstName(),
                child.child().groupName(),
                byTeacher.map(entry -> moment(entry.at())).orElseGet(() -> since(setting)),
                byTeacher.map(TrailRow.Entry::who).orElse(NONE));
    }

    private String since(Setting setting) {
        return setting.since().equals(Instant.EPOCH) ? NONE : moment(setting.since());
    }

    private Optional<TrailRow.Entry> latest(Predicate<TrailRow.Entry> change) {
        return trail.stream().filter(change).findFirst();
    }

    private String moment(Instant time) {
        return Notation.moment(time, clock, language);
    }

    private String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }
}
