package nl.schoolplein.portal.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.ModuleTexts;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.switchboard.Naming;

/** What modules, kinds of data, attributes and values are called in somebody's language. */
record Wording(Bundle texts, Plugins plugins, Naming naming, UUID school, Locale language, ZoneId zone) {

    String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** What the school calls a module; the portal itself is called so. */
    String module(String id) {
        return id.equals(Section.PORTAL)
                ? text("privacy.portal")
                : plugins.module(id)
                        .map(module -> naming.title(school, module, language))
                        .orElse(id);
    }

    private Optional<ModuleTexts> of(String id) {
        return plugins.module(id).map(this::of);
    }

    private ModuleTexts of(Module module) {
        return naming.texts(school, module, language);
    }

    /** What a kind of data is. */
    String kind(String module, String kind) {
        return said(module, kind, "");
    }

    /** Why, or how long, or by whom; an empty text if the module does not say. */
    String kind(String module, String kind, String what) {
        return said(module, kind, "." + what);
    }

    private String said(String module, String kind, String what) {
        if (module.equals(Section.PORTAL)) {
            return text("privacy.kind." + kind + what);
        }
        String key = "data." + kind + what;
        return of(module).filter(own -> own.has(key)).map(own -> own.text(key)).orElse(what.isEmpty() ? kind : "");
    }

    /** What an attribute is called. */
    String name(String module, String kind, String name) {
        if (module.equals(Section.PORTAL)) {
            String key = kind.equals(OwnKind.MEDICAL.word()) ? "medical." + name : "privacy.field." + name;
            return text(key);
        }
        String key = "data." + kind + "." + name;
        return of(module).filter(own -> own.has(key)).map(own -> own.text(key)).orElse(name);
    }

    /** A value as people read it. */
    String value(String module, String kind, String name, Object value) {
        if (value instanceof Boolean yes) {
            return text(yes ? "privacy.yes" : "privacy.no");
        }
        if (value instanceof Instant moment) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy H:mm", language).format(moment.atZone(zone));
        }
        if (value instanceof LocalDate day) {
            return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language));
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> value(module, kind, name, one)).collect(Collectors.joining(", "));
        }
        if (module.equals(Section.PORTAL) && name.equals("module")) {
            return module(value.toString());
        }
        return value instanceof Enum<?> word ? word(module, kind, name, word) : value.toString();
    }

    private String word(String module, String kind, String name, Enum<?> word) {
        if (module.equals(Section.PORTAL)) {
            String lower = word.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return switch (name) {
                case "what" -> texts.word(language, "audit.name.", word.name());
                case "wish" -> text("bell.wish." + word.name());
                case "role" -> texts.word(language, "staff-role.", lower);
                default -> texts.word(language, "welcome.step.", lower);
            };
        }
        String key = "data." + kind + "." + name + "." + word.name();
        return of(module).filter(own -> own.has(key)).map(own -> own.text(key)).orElse(word.name());
    }
}
