package nl.schoolplein.portal.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Makes HTML of a template: a page inside the shell, or a tile alone. */
public final class Renderer {
    private final Skin core;
    private final Schools schools;
    private final Shell shell;
    private final Clock clock;
    private final long mostOfFile;
    private final Cache<Shown, Tag> tags = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(30))
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

    /** A model that is a value through and through: pages of two models that are equal look the same. */
    public interface Value {}

    /** All that a page is made of, besides templates and texts. */
    private record Shown(
            Page page,
            Object shell,
            Locale language,
            @Nullable PortalViewer viewer,
            @Nullable Membership membership,
            Typed typed,
            List<Group> groups,
            LocalDate day) {}

    /** With the core's templates and texts, and the most bytes that a file may have. */
    public Renderer(Skin core, Schools schools, Shell shell, Clock clock, long mostOfFile) {
        this.core = core;
        this.schools = schools;
        this.shell = shell;
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
        Shown shown = shown(visit, page);
        PortalView view = view(visit, skin, shown.groups());
        Content body = output -> render(skin, page.template(), page.model(), view, output);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shell", shown.shell());
        parameters.put("view", view(visit, core, shown.groups()));
        parameters.put("title", page.title() == null ? view.text("module.title") : page.title());
        parameters.put("body", body);
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        core.render("shell", parameters, bytes);
        Tag tag = Tag.of(bytes);
        if (page.model() instanceof Value) {
            tags.put(shown, tag);
        }
        return new Rendered(bytes, tag);
    }

    /** The tag that a page of the core would have, if the same one was rendered before; nothing is rendered for it. */
    public Optional<Tag> tag(Visit visit, Page page) {
        return Optional.ofNullable(tags.getIfPresent(shown(visit, page)));
    }

    private Shown shown(Visit visit, Page page) {
        return new Shown(
                page,
                shell.model(visit),
                visit.language(),
                visit.viewer(),
                visit.membership(),
                visit.typed(),
                groups(visit),
                LocalDate.now(clock));
    }

    /** A part of a page. */
    public Content part(Visit visit, Skin skin, String template, Object model) {
        PortalView view = view(visit, skin, groups(visit));
        return output -> render(skin, template, model, view, output);
    }

    private static void render(Skin skin, String template, Object model, PortalView view, TemplateOutput output) {
        skin.render(template, Map.of("model", model, "view", view), output);
    }

    private PortalView view(Visit visit, Skin skin, List<Group> groups) {
        String school = visit.school() == null ? "/" : "/" + visit.school().slug() + "/";
        String base = skin.equals(core) ? school : school + skin.id() + "/";
        return new PortalView(visit, skin, core, base, groups, clock, shell.title(visit, skin.id()), mostOfFile);
    }

    private List<Group> groups(Visit visit) {
        return visit.school() == null
                ? List.of()
                : schools.groups(visit.school().id());
    }
}
