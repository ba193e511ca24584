package nl.schoolplein.portal.switchboard;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.schoolplein.api.Setting;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.ModuleTexts;
import nl.schoolplein.portal.plugin.Module;

/**
 * What settings and their values are called on screen. The words are the module's; yes, no and "usual" are the core's.
 *
 * @param own the texts of a module at the school
 */
record SettingWords(Bundle texts, Locale language, Function<Module, ModuleTexts> own) {

    String label(Module module, Setting<?> setting) {
        return own.apply(module).text(key(setting));
    }

    private static String key(Setting<?> setting) {
        return "setting." + setting.key();
    }

    String explanation(Module module, Setting<?> setting) {
        ModuleTexts words = own.apply(module);
        String key = key(setting) + ".explanation";
        return words.has(key) ? words.text(key) : "";
    }

    /** What a word to choose is called; the word itself if the module has no text for it. */
    String choice(Module module, Setting<?> setting, String word) {
        ModuleTexts words = own.apply(module);
        String key = key(setting) + "." + word;
        return words.has(key) ? words.text(key) : word;
    }

    /** A value that the school set, or the module's own. */
    String value(Module module, Setting<?> setting, Optional<String> content) {
        return content.map(set -> shown(module, setting, set))
                .orElseGet(() -> texts.text(
                        language, "settings.usual", shown(module, setting, String.valueOf(setting.fallback()))));
    }

    String shown(Module module, Setting<?> setting, String content) {
        if (setting.type() == Boolean.class) {
            return texts.text(language, content.equals("true") ? "settings.yes" : "settings.no");
        }
        return setting.choices().isEmpty() ? content : choice(module, setting, content);
    }

    /** What to do instead of what was typed. */
    String complaint(Module module, Setting<?> setting) {
        if (setting.type() == Integer.class) {
            return texts.text(language, "settings.bounds", setting.least(), setting.most());
        }
        if (setting.type() == LocalTime.class) {
            return texts.text(language, "settings.time");
        }
        return setting.choices().isEmpty() && setting.type() == String.class
                ? texts.text(language, "settings.length", setting.least(), setting.most())
                : texts.text(language, "settings.choose");
    }
}
