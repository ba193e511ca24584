package nl.schoolplein.portal.switchboard;

import java.util.Locale;
import java.util.Optional;
import nl.schoolplein.api.Setting;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;

/** What settings and their values are called on screen. The words are the module's; yes, no and "usual" are the core's. */
record SettingWords(Bundle texts, Locale language) {

    String label(Module module, Setting<?> setting) {
        return module.skin().texts().text(language, key(setting));
    }

    private static String key(Setting<?> setting) {
        return "setting." + setting.key();
    }

    String explanation(Module module, Setting<?> setting) {
        Bundle own = module.skin().texts();
        String key = key(setting) + ".explanation";
        return own.has(language, key) ? own.text(language, key) : "";
    }

    /** What a word to choose is called; the word itself if the module has no text for it. */
    String choice(Module module, Setting<?> setting, String word) {
        Bundle own = module.skin().texts();
        String key = key(setting) + "." + word;
        return own.has(language, key) ? own.text(language, key) : word;
    }

    /** A value that the school set, or the module's own. */
    String value(Module module, Setting<?> setting, Optional<String> content) {
        return content.map(own -> shown(module, setting, own))
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
        return setting.choices().isEmpty() && setting.type() == String.class
                ? texts.text(language, "settings.length", setting.least(), setting.most())
                : texts.text(language, "settings.choose");
    }
}
