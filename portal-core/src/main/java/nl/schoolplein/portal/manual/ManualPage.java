package nl.schoolplein.portal.manual;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.ModuleTexts;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Setting;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The manual of a school, for parents or for the team: made of what is on, and of what is always there. */
@Path("/{school}/manual")
public class ManualPage {
    @Inject
    private BoardDesk desk;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Gate gate;

    @Inject
    private Schools schools;

    @Inject
    private Bundle texts;

    /** The chapters that are always there, and how they look. */
    private enum Core {
        LOGIN("key", "tint-sand"),
        DESKTOP("house-door", "tint-sky"),
        MENU("list", "tint-leaf"),
        CHILDREN("people", "tint-plum"),
        GROUPS("people", "tint-plum"),
        LANGUAGE("translate", "tint-peach"),
        MISSING("question-circle", "tint-rose");

        private final String icon;
        private final String tint;

        Core(String icon, String tint) {
            this.icon = icon;
            this.tint = tint;
        }

        /** Parents choose a child; the team switches for its groups. */
        boolean isFor(Capacity reader) {
            return this != (reader == Capacity.STAFF ? CHILDREN : GROUPS);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A manual.
     *
     * @param reader for whom it is
     * @param both whether the visitor may read both manuals
     */
    public record Manual(Capacity reader, boolean both, List<Chapter> chapters) {}

    /** The visitor's manual; an administrator reads the parents' one too, with {@code ?for=guardian}. */
    @GET
    @Door(Door.To.MEMBER)
    public Page manual(@QueryParam("for") @Nullable String chosen) {
        Visit visit = Visit.current();
        boolean both = visit.by().administrator();
        Capacity reader = both && "guardian".equals(chosen)
                ? Capacity.GUARDIAN
                : visit.by().capacity();
        List<Chapter> chapters = new ArrayList<>();
        Stream.of(Core.values())
                .filter(core -> core != Core.MISSING && core.isFor(reader))
                .forEach(core -> chapters.add(chapter(core, reader)));
        desk.modules(visit.atSchool().id()).stream()
                .filter(module -> reads(visit, module, reader))
                .forEach(module -> chapters.add(chapter(visit, module, reader)));
        chapters.add(chapter(Core.MISSING, reader));
        return Page.of("manual", new Manual(reader, both, chapters))
                .titled(text(reader == Capacity.STAFF ? "manual.staff.title" : "manual.guardian.title"));
    }

    /** What is for nobody among the readers has no place in their manual. */
    private boolean reads(Visit visit, Module module, Capacity reader) {
        return reader == visit.by().capacity()
                ? gate.open(visit, module).isPresent()
                : gate.forGuardians(
                        visit.atSchool().id(),
                        module,
                        schools.groups(visit.atSchool().id()));
    }

    private Chapter chapter(Core core, Capacity reader) {
        String words = text("manual." + core.word() + "." + reader.name().toLowerCase(Locale.ROOT));
        return new Chapter(
                core.word(), text("manual." + core.word() + ".title"), Chapter.blocks(words), "", core.icon, core.tint);
    }

    private Chapter chapter(Visit visit, Module module, Capacity reader) {
        ModuleTexts own = switchboard.naming().texts(visit.atSchool().id(), module, visit.language());
        String key = "manual." + reader.name().toLowerCase(Locale.ROOT);
        boolean readOnly = switchboard.readOnly(visit.atSchool().id(), module.id());
        Setting setting = switchboard.setting(visit.atSchool().id(), module.id());
        return new Chapter(
                module.id(),
                desk.title(module),
                Chapter.blocks(own.text(own.has(key) ? key : "module.explanation")),
                note(readOnly ? ModuleState.READ_ONLY : setting.state(), reader),
                module.icon(),
                module.tint());
    }

    private String note(ModuleState state, Capacity reader) {
        if (state == ModuleState.READ_ONLY) {
            return text("manual.note.read-only");
        }
        boolean some = reader == Capacity.STAFF && (state == ModuleState.PREVIEW || state == ModuleState.PILOT);
        return some ? text("manual.note." + state.word()) : "";
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
