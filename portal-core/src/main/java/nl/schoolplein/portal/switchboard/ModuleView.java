package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.plugin.Module;
import org.jspecify.annotations.Nullable;

/**
 * A module on the board of a school.
 *
 * @param id the module's id
 * @param title its button's text
 * @param state what it is now
 * @param groups the ids of the groups of the pilot
 * @param from since when it is so, with offset; null if it was never switched
 * @param next what is planned, or null
 * @param offByTeacher the ids of the groups for which their teacher switched it off
 * @param version changes with every change; send it along to be refused if somebody else was first
 */
public record ModuleView(
        String id,
        String title,
        ModuleState state,
        List<UUID> groups,
        @Nullable OffsetDateTime from,
        @Nullable Next next,
        List<UUID> offByTeacher,
        List<Need> requires,
        @Nullable LocalDate until,
        boolean ended,
        int version,
        @JsonIgnore Look look) {

    /** A module that it cannot do without, and what is wrong with it: nothing, off, not-offered or not-installed. */
    public record Need(String module, String title, String lack) {}

    /** A planned change. */
    public record Next(ModuleState state, List<UUID> groups, OffsetDateTime from) {}

    /** How its card looks. */
    public record Look(
            String icon,
            String tint,
            String explanation,
            String pluginVersion,
            String provider,
            boolean settings,
            @Nullable Instant nextFrom,
            int more,
            boolean endsSoon,
            long daysLeft) {}

    static ModuleView of(Module module, BoardDesk desk) {
        UUID school = BoardDesk.school();
        ZoneId zone = desk.clock().getZone();
        Setting setting = desk.switchboard().setting(school, module.id());
        Licence licence = desk.switchboard().licence(school, module.id());
        LocalDate today = desk.switchboard().today();
        Step planned = setting.next();
        Next next =
                planned == null ? null : new Next(planned.state(), sorted(planned.groups()), at(planned.from(), zone));
        return new ModuleView(
                module.id(),
                desk.title(module),
                setting.state(),
                sorted(setting.groups()),
                setting.since().equals(Instant.EPOCH) ? null : at(setting.since(), zone),
                next,
                sorted(setting.offByTeacher()),
                needs(module, desk),
                licence.until(),
                licence.endedBy(today),
                setting.version(),
                new Look(
                        module.icon(),
                        module.tint(),
                        desk.switchboard().naming().explanation(school, module, BoardDesk.language()),
                        module.version(),
                        module.provider(),
                        !module.settings().declared().isEmpty(),
                        planned == null ? null : planned.from(),
                        Math.max(0, setting.coming().size() - 1),
                        licence.endsSoon(today),
                        licence.daysLeft(today)));
    }

    private static List<Need> needs(Module module, BoardDesk desk) {
        return desk.requirements().needs(BoardDesk.school(), module, desk.groups()).stream()
                .map(need -> new Need(
                        need.module(),
                        desk.title(need.module()),
                        need.lack().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }

    private static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }

    private static List<UUID> sorted(Set<UUID> ids) {
        return ids.stream().sorted().toList();
    }
}
