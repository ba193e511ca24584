package nl.schoolplein.portal.page;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;

/** What templates have besides their model. */
public final class PortalView implements Notation, Fields {
    private final Visit visit;
    private final Skin skin;
    private final Skin core;
    private final String base;
    private final List<Group> groups;
    private final Faces faces;
    private final Clock clock;
    private final Optional<ModuleTexts> ofModule;
    private final long mostOfFile;

    PortalView(
            Visit visit,
            Skin skin,
            Skin core,
            String base,
            List<Group> groups,
            Faces faces,
            Clock clock,
            Optional<ModuleTexts> ofModule,
            long mostOfFile) {
        this.visit = visit;
        this.skin = skin;
        this.core = core;
        this.base = base;
        this.groups = groups;
        this.faces = faces;
        this.clock = clock;
        this.ofModule = ofModule;
        this.mostOfFile = mostOfFile;
    }

    /** The request that the page answers; for the core's own templates. */
    public Visit visit() {
        return visit;
    }

    @Override
    public Typed typed() {
        return visit.typed();
    }

    @Override
    public PortalViewer viewer() {
        return visit.by();
    }

    @Override
    public String path(String withinModule) {
        return visit.keeping(base + withinModule);
    }

    /** A module is what the school calls it, also on the module's own pages. */
    @Override
    public String text(String key, Object... arguments) {
        return ofModule.isPresent()
                ? ofModule.get().text(key, arguments)
                : skin.texts().text(language(), key, arguments);
    }

    @Override
    public String coreText(String key, Object... arguments) {
        return core.texts().text(language(), key, arguments);
    }

    /** What a word that the core keeps is called in the language of the page; see {@link Bundle#word}. */
    public String word(String prefix, String word) {
        return core.texts().word(language(), prefix, word);
    }

    @Override
    public Content icon(String name) {
        return Icons.of(name);
    }

    @Override
    public Locale language() {
        return visit.language();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public long mostOfFile() {
        return mostOfFile;
    }

    @Override
    public Content dateLeaf(LocalDate day) {
        return component("date", Map.of("day", day));
    }

    /** The names of these groups, in the order of the school. */
    public String groupNames(Set<UUID> ids) {
        return groups.stream()
                .filter(group -> ids.contains(group.id()))
                .map(Group::name)
                .collect(Collectors.joining(", "));
    }

    /** The address of a child's photo, small; nothing if there is none that may be seen. */
    public Optional<String> photo(Pupil child) {
        return faces.photo(visit, child);
    }

    @Override
    public Content faces(Audience audience) {
        List<Pupil> concerned = viewer().children().stream()
                .filter(child -> audience.members().contains(child.group())
                        || audience.members().contains(child.id()))
                .toList();
        return component("faces", Map.of("children", concerned));
    }

    /** The colour of a child's face: brothers and sisters never have the same one, as long as there are six. */
    public String tint(Pupil child) {
        Membership membership = visit.membership();
        List<UUID> own = membership == null || membership.guardian() == null
                ? List.of()
                : membership.guardian().children().stream()
                        .map(one -> one.pupil().id())
                        .toList();
        int place =
                own.contains(child.id()) ? own.indexOf(child.id()) : child.id().hashCode();
        return "t" + (Math.floorMod(place, 6) + 1);
    }

    @Override
    public Content face(Pupil child) {
        return component("face", Map.of("child", child));
    }

    @Override
    public String audience(Audience audience) {
        return switch (audience.kind()) {
            case SCHOOL -> coreText("audience.school");
            case STAFF -> coreText("audience.staff");
            case GROUPS -> named(audience);
            case PUPILS ->
                viewer().children().stream()
                        .filter(child -> audience.members().contains(child.id()))
                        .map(Pupil::firstName)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "),
                                names -> names.isEmpty() ? coreText("audience.pupils") : names));
        };
    }

    /** A guardian reads only the own groups: whom else it is for is not theirs to know. */
    private String named(Audience audience) {
        List<UUID> own = viewer().children().stream().map(Pupil::group).toList();
        boolean guardian = !own.isEmpty();
        return groups.stream()
                .filter(group -> audience.members().contains(group.id()))
                .filter(group -> !guardian || own.contains(group.id()))
                .map(Group::name)
                .collect(Collectors.joining(", "));
    }

    @Override
    public Content component(String template, Map<String, Object> parameters) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("view", this);
        return output -> core.render("part/" + template, all, output);
    }
}
