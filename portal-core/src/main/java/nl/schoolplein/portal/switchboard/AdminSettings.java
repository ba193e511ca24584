package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Setting;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** A module's own settings at a school: the module declares them, this page shows, checks and keeps them. */
@Path("/{school}/admin/modules/{module}/settings")
public class AdminSettings {
    @Inject
    private Plugins plugins;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Bundle texts;

    /** The settings of a module. */
    public record SettingsOfModule(String module, String title, List<Value> settings) {}

    /** A setting with its value. */
    public record Value(
            String key,
            String label,
            Object value,
            int least,
            int most,
            @JsonIgnore String explanation,
            @JsonIgnore String input) {}

    /** A new value, written as text; without one a switch is off. */
    public record NewValue(@Nullable @Size(max = 1000) String value) {}

    /** All settings of the module. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page settings(@PathParam("module") String id) {
        Module module = offered(id);
        List<Value> values = module.settings().declared().stream()
                .map(setting -> value(module, setting))
                .toList();
        return Page.of("module-settings", new SettingsOfModule(id, module.title(language()), values))
                .titled(texts.text(language(), "settings.title", module.title(language())));
    }

    /** Keeps the value of a setting. */
    @PUT
    @Path("{setting}")
    @Form.On("../settings")
    @Door(Door.To.ADMINISTRATOR)
    public Done put(@PathParam("module") String id, @PathParam("setting") String key, Form<NewValue> form) {
        Module module = offered(id);
        Setting<?> setting = module.settings().declared(key).orElseThrow(NotFoundException::new);
        String given = form.value().value();
        try {
            module.settings().set(school(), setting, given == null ? "" : given);
        } catch (IllegalArgumentException unfit) {
            throw form.refuse("value", "settings.bounds", setting.least(), setting.most());
        }
        return Done.at(Visit.current().atSchool().slug() + "/admin/modules/" + id + "/settings", value(module, setting))
                .saying(texts.text(language(), "settings.saved"));
    }

    /** The same, for a form. */
    @POST
    @Path("{setting}")
    @Form.On("../settings")
    @Door(Door.To.ADMINISTRATOR)
    public Done post(@PathParam("module") String id, @PathParam("setting") String key, Form<NewValue> form) {
        return put(id, key, form);
    }

    private static Value value(Module module, Setting<?> setting) {
        Bundle own = module.skin().texts();
        String key = "setting." + setting.key();
        String input =
                setting.type() == Integer.class ? "number" : setting.type() == Boolean.class ? "checkbox" : "text";
        return new Value(
                setting.key(),
                own.text(language(), key),
                module.settings().get(setting),
                setting.least(),
                setting.most(),
                own.has(language(), key + ".explanation") ? own.text(language(), key + ".explanation") : "",
                input);
    }

    private Module offered(String id) {
        return plugins.module(id)
                .filter(module -> switchboard.offered(school(), id))
                .orElseThrow(NotFoundException::new);
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    private static Locale language() {
        return Visit.current().language();
    }
}
