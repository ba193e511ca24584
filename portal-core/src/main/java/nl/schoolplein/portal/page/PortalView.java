package nl.schoolplein.portal.page;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.View;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What templates have besides their model. */
public final class PortalView implements View {
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

    /** What was typed into the page's form and came back. */
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

    /** A text of the core, in a page of a module too. */
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

    /** The language of the page. */
    public Locale language() {
        return visit.language();
    }

    @Override
    public String when(Instant time) {
        ZonedDateTime then = time.atZone(clock.getZone());
        LocalDate day = then.toLocalDate();
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return coreText(
                    then.getHour() < 12 ? "when.morning" : then.getHour() < 18 ? "when.afternoon" : "when.evening");
        }
        if (day.equals(today.minusDays(1))) {
            return coreText("when.yesterday");
        }
        String pattern = day.getYear() == today.getYear() ? "EEE d MMMM" : "d MMMM yyyy";
        return day.format(DateTimeFormatter.ofPattern(pattern, language()));
    }

    /** Today, as it stands on paper: "zondag 22 november 2026". */
    public String today() {
        return day(LocalDate.now(clock), "EEEE d MMMM yyyy");
    }

    @Override
    public String moment(Instant time) {
        return moment(time, clock, language());
    }

    /** The same in another place than a page. */
    public static String moment(Instant time, Clock clock, Locale language) {
        ZonedDateTime then = time.atZone(clock.getZone());
        return then.format(DateTimeFormatter.ofPattern(datePattern(then.toLocalDate(), clock) + " H:mm", language));
    }

    private static String datePattern(LocalDate day, Clock clock) {
        return "EEEE d MMMM" + (day.getYear() == LocalDate.now(clock).getYear() ? "" : " yyyy");
    }

    @Override
    public String date(LocalDate day) {
        return day(day, datePattern(day, clock));
    }

    @Override
    public Content dateLeaf(LocalDate day) {
        return component("date", Map.of("day", day));
    }

    /** The time of day, as forms take it: "08:00". */
    public String clock(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time.atZone(clock.getZone()));
    }

    /** The time of day, as people read it: "8:00". */
    public String time(Instant time) {
        return time(time.atZone(clock.getZone()).toLocalTime());
    }

    @Override
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("H:mm").format(time);
    }

    @Override
    public String money(long cents) {
        NumberFormat euros = NumberFormat.getCurrencyInstance(language());
        euros.setCurrency(Currency.getInstance("EUR"));
        return euros.format(BigDecimal.valueOf(cents, 2));
    }

    /** A day with its year: "23 november 2026". */
    public String day(LocalDate day) {
        return day(day, "d MMMM yyyy");
    }

    /** A day by a pattern of {@link DateTimeFormatter}, in the language of the page. */
    public String day(LocalDate day, String pattern) {
        return day.format(DateTimeFormatter.ofPattern(pattern, language()));
    }

    /** A day of the past few, as people name it: "Vandaag", "Gisteren", "maandag 23 november". */
    public String dayNamed(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return day.equals(today)
                ? coreText("days.today")
                : day.equals(today.minusDays(1))
                        ? coreText("bell.yesterday")
                        : day(day, day.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy");
    }

    /** The names of these groups, in the order of the school. */
    public String groupNames(Set<UUID> ids) {
        return groups.stream()
                .filter(group -> ids.contains(group.id()))
                .map(Group::name)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String size(long bytes) {
        NumberFormat number = NumberFormat.getInstance(language());
        number.setMaximumFractionDigits(bytes < 10_000_000 && bytes >= 1_000_000 ? 1 : 0);
        return bytes < 1_000_000
                ? number.format(Math.max(1, Math.round(bytes / 1000.0))) + " kB"
                : number.format(bytes / 1_000_000.0) + " MB";
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
    public String doneBy(Actor actor, Instant time) {
        String who = actor.name().isEmpty() || actor.kind() == Actor.Kind.SELF
                ? coreText("done-by." + actor.kind().name().toLowerCase(Locale.ROOT))
                : actor.name();
        ZonedDateTime then = time.atZone(clock.getZone());
        boolean today = then.toLocalDate().equals(LocalDate.now(clock));
        return coreText("done-by", who, today ? then.format(DateTimeFormatter.ofPattern("H:mm")) : when(time));
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
    public Content later() {
        Map<String, Object> fields = Map.of(
                "tap",
                UUID.randomUUID().toString(),
                "tapped",
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        return component("later", fields);
    }

    @Override
    public String typed(String name) {
        return typed().value(name);
    }

    @Override
    public boolean wasTyped(String name, String value) {
        return typed().has(name, value);
    }

    @Override
    public Content error(String name) {
        return component("error", Map.of("name", name));
    }

    @Override
    public Content input(String name, String labelKey, int most) {
        return input(name, labelKey, most, "");
    }

    @Override
    public Content input(String name, String labelKey, int most, String initial) {
        return component(
                "input", Map.of("name", name, "label", text(labelKey), "most", most, "value", typedOr(name, initial)));
    }

    @Override
    public Content momentInput(String name, String labelKey, @Nullable Instant initial) {
        String value = initial == null
                ? ""
                : LocalDateTime.ofInstant(initial, clock.getZone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
        return time("datetime-local", name, labelKey, value);
    }

    @Override
    public Content dateInput(String name, String labelKey, @Nullable LocalDate initial) {
        return time("date", name, labelKey, initial == null ? "" : initial.toString());
    }

    private Content time(String type, String name, String labelKey, String value) {
        return component(
                "time", Map.of("type", type, "name", name, "label", text(labelKey), "value", typedOr(name, value)));
    }

    /** Once a form came back, what was typed counts, also if it was nothing. */
    private String typedOr(String name, String initial) {
        return typed().refused() ? typed(name) : initial;
    }

    @Override
    public Content files(String name, String labelKey, boolean several) {
        return component(
                "files", Map.of("name", name, "label", text(labelKey), "several", several, "most", mostOfFile));
    }

    @Override
    public Content audienceChoice(String name, String labelKey, ModuleAction action, Collection<Group> choices) {
        return audienceChoice(name, labelKey, action, choices, Set.of());
    }

    @Override
    public Content audienceChoice(
            String name, String labelKey, ModuleAction action, Collection<Group> choices, Audience initial) {
        Set<String> chosen =
                switch (initial.kind()) {
                    case SCHOOL -> Set.of("school");
                    case STAFF -> Set.of("staff");
                    case GROUPS, PUPILS ->
                        initial.members().stream().map(UUID::toString).collect(Collectors.toUnmodifiableSet());
                };
        return audienceChoice(name, labelKey, action, choices, chosen);
    }

    private Content audienceChoice(
            String name, String labelKey, ModuleAction action, Collection<Group> choices, Set<String> chosen) {
        Map<String, String> values = new LinkedHashMap<>();
        if (viewer().may(action, Audience.wholeSchool())) {
            values.put("school", coreText("audience.school"));
        }
        choices.stream()
                .filter(group -> viewer().may(action, Audience.groups(List.of(group.id()))))
                .forEach(group -> values.put(group.id().toString(), group.name()));
        if (viewer().may(action, Audience.staff())) {
            values.put("staff", coreText("audience.staff"));
        }
        return component(
                "audience", Map.of("name", name, "label", text(labelKey), "choices", values, "chosen", chosen));
    }

    /** One of the core's parts of the look. */
    private Content component(String template, Map<String, Object> parameters) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("view", this);
        return output -> core.render("part/" + template, all, output);
    }
}
