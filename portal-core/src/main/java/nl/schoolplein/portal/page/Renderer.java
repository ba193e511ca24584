package nl.schoolplein.portal.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Visit;

/** Makes HTML of a template: a page inside the shell, or a tile alone. */
public final class Renderer {
    private final Skin core;
    private final Schools schools;
    private final Shell shell;
    private final Faces faces;
    private final Clock clock;
    private final long mostOfFile;
    private final Cache<Origin, Known> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();

    /** Knows what goes round a page. */
    public interface Shell {
        /** The model of the shell's template, for this visit. */
        Object model(Visit visit);

        /** What the school of the visit calls a module itself; empty if it is called as its plugin calls it. */
        Optional<String> title(Visit visit, String module);
    }

    /** A page as it goes out. */
    public record Rendered(Utf8ByteOutput bytes, Tag tag) {}

    /** A model that tells what its page is made of, so that the page is known again without being made. */
    public interface Traced {
        /** What the page is made of; empty if there is no telling. */
        Optional<Origin> origin();

        /** Until when the page of this origin stays the same. */
        Instant until();
    }

    private record Known(Tag tag, Instant until) {}

    /** With the core's templates and texts, and the most bytes that a file may have. */
    public Renderer(Skin core, Schools schools, Shell shell, Faces faces, Clock clock, long mostOfFile) {
        this.core = core;
        this.schools = schools;
        this.shell = shell;
        this.faces = faces;
        this.clock = clock;
        this.mostOfFile = mostOfFile;
    }

    /** The core's own texts and templates. */
    public Skin core() {
        return core;
    }

    /** The clock by which pages are made. */
    public Clock clock() {
        return clock;
    }

    /** A whole page, in UTF-8. */
    public Rendered page(Visit visit, Skin skin, Page page) {
        List<Group> groups = groups(visit);
        PortalView view = view(visit, skin, groups);
        Content body = output -> render(skin, page.template(), page.model(), view, output);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shell", shell.model(visit));
        parameters.put("view", view(visit, core, groups));
        parameters.put("title", page.title() == null ? view.text(ModuleTexts.TITLE) : page.title());
        parameters.put("body", body);
        parameters.put("kept", page.kept() && visit.owner().isPresent());
        parameters.put("owner", visit.owner().orElse(""));
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        core.render("shell", parameters, bytes);
        Tag tag = Tag.of(bytes);
        if (page.model() instanceof Traced traced) {
            traced.origin().ifPresent(origin -> known.put(origin, new Known(tag, traced.until())));
        }
        return new Rendered(bytes, tag);
    }

    /** The tag of the page that was made of the same, as long as it holds; nothing is rendered for it. */
    public Optional<Tag> tag(Origin origin) {
        return Optional.ofNullable(known.getIfPresent(origin))
                .filter(page -> page.until().isAfter(clock.instant()))
                .map(Known::tag);
    }

    /** A part of a page. */
    public Content part(Visit visit, Skin skin, String template, Object model) {
        PortalView view = view(visit, skin, groups(visit));
        return output -> render(skin, template, model, view, output);
    }

    private static void render(Skin skin, String template, Object model, PortalView view, TemplateOutput output) {
        skin.render(template, Map.of("model", model, "view", view), output);
    }

    /** A text of the core, or of a module. */
    public String said(Visit visit, Skin skin, String key, Object... arguments) {
        return own(visit, skin).map(module -> module.text(key, arguments)).orElseGet(() -> skin.texts()
                .text(visit.language(), key, arguments));
    }

    /** The texts of a module, with what the school of the visit calls it. */
    public ModuleTexts texts(Visit visit, Skin module) {
        String name = shell.title(visit, module.id())
                .orElseGet(() -> module.texts().text(visit.language(), ModuleTexts.TITLE));
        return new ModuleTexts(module.texts(), visit.language(), name);
    }

    private PortalView view(Visit visit, Skin skin, List<Group> groups) {
        String school = visit.school() == null ? "/" : "/" + visit.school().slug() + "/";
        String base = skin.equals(core) ? school : school + skin.id() + "/";
        return new PortalView(visit, skin, core, base, groups, faces, clock, own(visit, skin), mostOfFile);
    }

    private Optional<ModuleTexts> own(Visit visit, Skin skin) {
        return skin.equals(core) ? Optional.empty() : Optional.of(texts(visit, skin));
    }

    private List<Group> groups(Visit visit) {
        return visit.school() == null
                ? List.of()
                : schools.groups(visit.school().id());
    }
}
