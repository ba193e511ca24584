package nl.schoolplein.portal.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schoolplein.api.Group;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Makes HTML of a template: a page inside the shell, or a tile alone. */
public final class Renderer {
    private final Skin core;
    private final Schools schools;
    private final Shell shell;
    private final Clock clock;

    /** Knows what goes round a page. */
    @FunctionalInterface
    public interface Shell {
        /** The model of the shell's template, for this visit. */
        Object model(Visit visit);
    }

    /** With the core's templates and texts. */
    public Renderer(Skin core, Schools schools, Shell shell, Clock clock) {
        this.core = core;
        this.schools = schools;
        this.shell = shell;
        this.clock = clock;
    }

    /** The core's own texts and templates. */
    public Skin core() {
        return core;
    }

    /** A whole page, in UTF-8. */
    public Utf8ByteOutput page(Visit visit, Skin skin, String template, Object model, @Nullable String title) {
        PortalView view = view(visit, skin);
        Content body = output -> render(skin, template, model, view, output);
        PortalView shellView = view(visit, core);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shell", shell.model(visit));
        parameters.put("view", shellView);
        parameters.put("title", title == null ? skin.texts().text(visit.language(), "module.title") : title);
        parameters.put("body", body);
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        core.render("shell", parameters, bytes);
        return bytes;
    }

    /** A part of a page. */
    public Content part(Visit visit, Skin skin, String template, Object model) {
        PortalView view = view(visit, skin);
        return output -> render(skin, template, model, view, output);
    }

    private static void render(Skin skin, String template, Object model, PortalView view, TemplateOutput output) {
        skin.render(template, Map.of("model", model, "view", view), output);
    }

    private PortalView view(Visit visit, Skin skin) {
        String school = visit.school() == null ? "/" : "/" + visit.school().slug() + "/";
        String base = skin.equals(core) ? school : school + skin.id() + "/";
        List<Group> groups = visit.school() == null
                ? List.of()
                : schools.groups(visit.school().id());
        return new PortalView(visit, skin, core, base, groups, clock);
    }
}
