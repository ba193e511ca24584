package nl.schoolplein.portal.page;

import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.View;
import nl.schoolplein.portal.visit.Typed;
import org.jspecify.annotations.Nullable;

/** The fields of a page's form, and what was typed into them when it came back. */
interface Fields extends View {

    /** What was typed into the page's form and came back. */
    Typed typed();

    /** The most bytes that a file may have. */
    long mostOfFile();

    /** The clock of the portal. */
    Clock clock();

    /** A text of the core, in a page of a module too. */
    String coreText(String key, Object... arguments);

    /** One of the core's parts of the look. */
    Content component(String template, Map<String, Object> parameters);

    @Override
    default String typed(String name) {
        return typed().value(name);
    }

    @Override
    default boolean wasTyped(String name, String value) {
        return typed().has(name, value);
    }

    @Override
    default Content error(String name) {
        return component("error", Map.of("name", name));
    }

    @Override
    default Content input(String name, String labelKey, int most) {
        return input(name, labelKey, most, "");
    }

    @Override
    default Content input(String name, String labelKey, int most, String initial) {
        return component(
                "input", Map.of("name", name, "label", text(labelKey), "most", most, "value", typedOr(name, initial)));
    }

    @Override
    default Content momentInput(String name, String labelKey, @Nullable Instant initial) {
        String value = initial == null
                ? ""
                : LocalDateTime.ofInstant(initial, clock().getZone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
        return timeInput("datetime-local", name, labelKey, value);
    }

    @Override
    default Content dateInput(String name, String labelKey, @Nullable LocalDate initial) {
        return timeInput("date", name, labelKey, initial == null ? "" : initial.toString());
    }

    private Content timeInput(String type, String name, String labelKey, String value) {
        return component(
                "time", Map.of("type", type, "name", name, "label", text(labelKey), "value", typedOr(name, value)));
    }

    /** Once a form came back, what was typed counts, also if it was nothing. */
    private String typedOr(String name, String initial) {
        return typed().refused() ? typed(name) : initial;
    }

    @Override
    default Content files(String name, String labelKey, boolean several) {
        return component(
                "files", Map.of("name", name, "label", text(labelKey), "several", several, "most", mostOfFile()));
    }

    @Override
    default Content audienceChoice(String name, String labelKey, ModuleAction action, Collection<Group> choices) {
        return audienceChoice(name, labelKey, action, choices, Set.of());
    }

    @Override
    default Content audienceChoice(
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

    @Override
    default Content later() {
        Map<String, Object> fields = Map.of(
                "tap",
                UUID.randomUUID().toString(),
                "tapped",
                clock().instant().truncatedTo(ChronoUnit.MILLIS).toString());
        return component("later", fields);
    }
}
