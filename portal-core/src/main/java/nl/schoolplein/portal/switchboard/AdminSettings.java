package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Setting;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.ModuleSettings;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** A module's own settings at a school: the module declares them, this page shows, checks and keeps them. */
@Path("/{school}/admin/modules/{module}/settings")
public class AdminSettings {
    @Inject
    private BoardDesk desk;

    @Inject
    private Bundle texts;

    /**
     * The settings of a module.
     *
     * @param version to be sent back with a change
     */
    public record SettingsOfModule(String module, String title, String version, List<Value> settings) {}

    /**
     * A setting with its value.
     *
     * @param usual the module's own value
     * @param own whether the school has set one itself
     * @param choices the words to choose from; empty if any value within the bounds will do
     */
    public record Value(
            String key,
            String label,
            Object value,
            Object usual,
            boolean own,
            int least,
            int most,
            List<Word> choices,
            @JsonIgnore String explanation,
            @JsonIgnore String input,
            @JsonIgnore String usualInWords) {}

    /** A word to choose, and what it is called. */
    public record Word(String word, String label) {}

    /**
     * New values.
     *
     * @param values by key, written as text: numbers in digits, {@code true} or {@code false}; other settings stay
     * @param reset the key of a setting that gets the module's own value back
     * @param version the version that was looked at; without it the change is made whatever happened since
     */
    public record NewValues(
            Map<String, String> values,
            @Nullable String reset,
            @Nullable String version) {}

    /** A new value, written as text. */
    public record NewValue(String value) {}

    /** All settings of the module. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page settings(@PathParam("module") String id) {
        Module module = desk.offered(id);
        return Page.of("module-settings", present(module)).titled(desk.text("settings.title", desk.title(module)));
    }

    /** Keeps values: all of them, or none if one is wrong. */
    @PUT
    @Form.On("settings")
    @Door(Door.To.ADMINISTRATOR)
    public Done put(@PathParam("module") String id, Form<NewValues> form) {
        Module module = desk.offered(id);
        return keep(module, form.value());
    }

    /** The same, for a form. */
    @POST
    @Form.On("settings")
    @Door(Door.To.ADMINISTRATOR)
    public Done post(@PathParam("module") String id, Form<NewValues> form) {
        return put(id, form);
    }

    /** Keeps the value of one setting. */
    @PUT
    @Path("{setting}")
    @Form.On("../settings")
    @Door(Door.To.ADMINISTRATOR)
    public Done putOne(@PathParam("module") String id, @PathParam("setting") String key, Form<NewValue> form) {
        Module module = desk.offered(id);
        if (module.settings().declared(key).isEmpty()) {
            throw new NotFoundException();
        }
        return keep(module, new NewValues(Map.of(key, form.value().value()), null, null));
    }

    private Done keep(Module module, NewValues given) {
        Map<String, Optional<String>> wish = checked(module, given);
        try {
            desk.settings().change(BoardDesk.school(), module, wish, seen(given.version()), Note.by(BoardDesk.who()));
        } catch (Switchboard.StaleException stale) {
            throw overtaken(module, wish);
        }
        return BoardDesk.at("/" + module.id() + "/settings")
                .saying(desk.text("settings.saved"))
                .with(present(module));
    }

    /** What is to be kept; every complaint at once. */
    private Map<String, Optional<String>> checked(Module module, NewValues given) {
        SettingWords words = words();
        Map<String, String> own = module.settings().own(BoardDesk.school());
        Map<String, Optional<String>> wish = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        given.values().forEach((key, typed) -> {
            Setting<?> setting = module.settings().declared(key).orElse(null);
            String value =
                    typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
            if (setting == null) {
                errors.put(key, desk.text("error.unknown"));
            } else if (key.equals(given.reset())) {
                wish.put(key, Optional.empty());
            } else if (!ModuleSettings.fits(setting, value)) {
                errors.put(key, words.complaint(module, setting));
            } else if (own.containsKey(key) || !value.equals(String.valueOf(setting.fallback()))) {
                wish.put(key, Optional.of(value));
            }
        });
        if (given.reset() != null && module.settings().declared(given.reset()).isEmpty()) {
            errors.put("reset", desk.text("error.unknown"));
        } else if (given.reset() != null) {
            wish.put(given.reset(), Optional.empty());
        }
        if (!errors.isEmpty()) {
            throw new Refusal(
                    new Typed(FormReader.typed(Visit.current().asked()).values(), errors));
        }
        return wish;
    }

    private static Predicate<Standing.Values> seen(@Nullable String version) {
        return version == null ? any -> true : present -> present.version().equals(version);
    }

    /** The lines about the module's settings tell only of the values that were changed, so the last one is shown. */
    private Conflict overtaken(Module module, Map<String, Optional<String>> wish) {
        SettingsOfModule now = present(module);
        SettingWords words = words();
        Map<String, String> own = module.settings().own(BoardDesk.school());
        List<String> wishes = wish.entrySet().stream()
                .filter(one -> !one.getValue().equals(Optional.ofNullable(own.get(one.getKey()))))
                .flatMap(one -> module.settings().declared(one.getKey()).stream()
                        .map(setting -> desk.text(
                                "settings.wish",
                                words.label(module, setting),
                                words.value(module, setting, one.getValue()))))
                .toList();
        List<TrailLine> changes = desk.since(Optional.of(module.id()), Set.of(TrailRow.What.SETTINGS), line -> false);
        return desk.overtaken(
                desk.title(module),
                changes.subList(0, Math.min(1, changes.size())),
                Map.of("settings", now.settings(), "version", now.version()),
                wishes,
                Map.of("version", List.of(now.version())),
                BoardDesk.path("/" + module.id() + "/settings"));
    }

    private SettingsOfModule present(Module module) {
        Map<String, String> own = module.settings().own(BoardDesk.school());
        List<Value> values = module.settings().declared().stream()
                .map(setting -> value(module, setting, own.containsKey(setting.key())))
                .toList();
        return new SettingsOfModule(
                module.id(), desk.title(module), OwnSettings.present(own).version(), values);
    }

    private Value value(Module module, Setting<?> setting, boolean own) {
        SettingWords words = words();
        return new Value(
                setting.key(),
                words.label(module, setting),
                written(module.settings().get(setting)),
                written(setting.fallback()),
                own,
                setting.least(),
                setting.most(),
                setting.choices().stream()
                        .map(word -> new Word(word, words.choice(module, setting, word)))
                        .toList(),
                words.explanation(module, setting),
                input(setting),
                words.shown(module, setting, String.valueOf(setting.fallback())));
    }

    /** A time as it is set, "21:00"; anything else as it is. */
    private static Object written(Object value) {
        return value instanceof LocalTime ? value.toString() : value;
    }

    private static String input(Setting<?> setting) {
        if (setting.type() == Integer.class) {
            return "number";
        }
        if (setting.type() == Boolean.class) {
            return "checkbox";
        }
        if (setting.type() == LocalTime.class) {
            return "time";
        }
        return setting.choices().isEmpty() ? "text" : "choice";
    }

    private SettingWords words() {
        return new SettingWords(texts, BoardDesk.language(), module -> desk.switchboard()
                .naming()
                .texts(BoardDesk.school(), module, BoardDesk.language()));
    }
}
