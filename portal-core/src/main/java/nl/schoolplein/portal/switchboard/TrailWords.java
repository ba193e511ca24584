package nl.schoolplein.portal.switchboard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;

/** Says in words what a line of the trail is about. */
final class TrailWords {
    private final Bundle texts;
    private final Plugins plugins;
    private final Naming naming;

    TrailWords(Bundle texts, Plugins plugins, Naming naming) {
        this.texts = texts;
        this.plugins = plugins;
        this.naming = naming;
    }

    TrailLine line(UUID school, TrailRow.Entry entry, Locale language, boolean canBeUndone) {
        Optional<Module> module = plugins.module(entry.module());
        return new TrailLine(
                entry.id(),
                entry.module(),
                module.map(one -> naming.title(school, one, language)).orElse(entry.module()),
                entry.at(),
                entry.who(),
                entry.what(),
                entry.from(),
                entry.to(),
                entry.groups(),
                entry.effective(),
                entry.reason(),
                differences(entry, module, words(school, language)),
                entry.undoes().orElse(null),
                canBeUndone,
                module.map(Module::icon).orElse(entry.module().isEmpty() ? "signpost" : "puzzle"),
                module.map(Module::tint).orElse("tint-sky"));
    }

    private List<TrailLine.Difference> differences(TrailRow.Entry entry, Optional<Module> module, SettingWords words) {
        Locale language = words.language();
        Standing before = entry.before().orElse(null);
        Standing after = entry.after().orElse(null);
        if (before instanceof Standing.Title was && after instanceof Standing.Title is) {
            return List.of(new TrailLine.Difference(
                    "", name(was, entry, module, language), name(is, entry, module, language)));
        }
        if (before instanceof Standing.Order was && after instanceof Standing.Order is) {
            return List.of(new TrailLine.Difference(
                    "", place(was, entry.module(), language), place(is, entry.module(), language)));
        }
        if (before instanceof Standing.Offered was && after instanceof Standing.Offered is) {
            return List.of(new TrailLine.Difference("", licence(was, language), licence(is, language)));
        }
        return before instanceof Standing.Values was && after instanceof Standing.Values is
                ? Stream.concat(was.values().keySet().stream(), is.values().keySet().stream())
                        .distinct()
                        .map(key -> setting(module, key, was.values(), is.values(), words))
                        .toList()
                : List.of();
    }

    private SettingWords words(UUID school, Locale language) {
        return new SettingWords(texts, language, module -> naming.texts(school, module, language));
    }

    private static String name(Standing.Title title, TrailRow.Entry entry, Optional<Module> module, Locale language) {
        return title.title().isEmpty() ? module.map(one -> one.title(language)).orElse(entry.module()) : title.title();
    }

    private String place(Standing.Order order, String module, Locale language) {
        return texts.text(language, "trail.place", order.modules().indexOf(module) + 1);
    }

    private String licence(Standing.Offered offered, Locale language) {
        LocalDate until = offered.until();
        if (!offered.offered()) {
            return texts.text(language, "trail.not-offered");
        }
        return until == null
                ? texts.text(language, "trail.no-end")
                : texts.text(language, "trail.until", day(until, language));
    }

    private static String day(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language));
    }

    private TrailLine.Difference setting(
            Optional<Module> module,
            String key,
            Map<String, Optional<String>> was,
            Map<String, Optional<String>> is,
            SettingWords words) {
        return module.flatMap(one -> one.settings()
                        .declared(key)
                        .map(setting -> new TrailLine.Difference(
                                words.label(one, setting),
                                words.value(one, setting, value(was, key)),
                                words.value(one, setting, value(is, key)))))
                .orElseGet(() -> new TrailLine.Difference(key, plain(value(was, key)), plain(value(is, key))));
    }

    private static Optional<String> value(Map<String, Optional<String>> values, String key) {
        return values.getOrDefault(key, Optional.empty());
    }

    private static String plain(Optional<String> value) {
        return value.orElse("–");
    }
}
