package nl.schoolplein.portal.notice;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.switchboard.Naming;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.watch.PluginLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts notices into the words of their module, in the language of whoever reads them. */
public final class Wording {
    private static final Logger LOG = LoggerFactory.getLogger(Wording.class);

    private final Naming naming;
    private final Bundle texts;
    private final Clock clock;

    /** With what schools call modules, and the core's own texts. */
    public Wording(Naming naming, Bundle texts, Clock clock) {
        this.naming = naming;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the school calls the module. */
    String title(Visit place, Module module) {
        return title(place.atSchool().id(), module, place.language());
    }

    /** The same in a language. */
    String title(UUID school, Module module, Locale language) {
        return naming.title(school, module, language);
    }

    /** What a notice says. */
    String text(Visit place, Module module, NoticeRow row) {
        return text(place.atSchool().id(), module, row, place.language());
    }

    /** The same in a language; a text that the values do not fit says no more than that there is something new. */
    String text(UUID school, Module module, NoticeRow row, Locale language) {
        try {
            return naming.texts(school, module, language)
                    .text(Module.textOf(row.kind()), Values.read(row.filledIn(), clock, language));
        } catch (IllegalArgumentException unfit) {
            LOG.atWarn()
                    .addKeyValue(PluginLines.PLUGIN, module.id())
                    .setCause(unfit)
                    .log("The text of the notice {} of {} cannot be filled in", row.kind(), module.id());
            return texts.text(language, "bell.something", title(school, module, language));
        }
    }
}
