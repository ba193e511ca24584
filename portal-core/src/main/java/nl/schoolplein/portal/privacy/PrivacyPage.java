package nl.schoolplein.portal.privacy;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.visit.Visit;

/** Which module keeps what about people, why, how long, and who sees it: made of what the modules declare. */
@Path("/{school}/privacy")
public class PrivacyPage {
    /** How long the portal keeps somebody's own file after they left. */
    static final Period OWN_FILE = Period.ofYears(2);

    @Inject
    private Privacy privacy;

    @Inject
    private Bundle texts;

    /**
     * A module with its kinds of data.
     *
     * @param off whether it is off at the school, which only an administrator gets to see
     */
    public record Chapter(String id, String title, String icon, String tint, boolean off, List<Kind> kinds) {}

    /** A kind of data, in sentences. */
    public record Kind(String what, String why, String kept, String seen) {}

    /** The page. */
    public record Statement(List<Chapter> chapters) {}

    /** What the modules that are open to the visitor keep; for an administrator, all that the school is offered. */
    @GET
    @Door(Door.To.MEMBER)
    public Page page() {
        Visit visit = Visit.current();
        Wording wording = privacy.wording(visit.atSchool(), visit.language());
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(ofPortal(wording));
        privacy.parts().plugins().modules().stream()
                .filter(module -> isFor(visit, module))
                .forEach(module -> chapters.add(chapter(visit.atSchool(), module, wording)));
        return Page.of("privacy", new Statement(chapters)).titled(texts.text(visit.language(), "privacy.page"));
    }

    private boolean isFor(Visit visit, Module module) {
        return visit.by().administrator()
                ? privacy.parts().switchboard().offered(visit.atSchool().id(), module.id())
                : privacy.parts().gate().open(visit, module).isPresent();
    }

    private static Chapter ofPortal(Wording wording) {
        List<Kind> kinds = Stream.of(OwnKind.values())
                .map(kind -> new Kind(
                        wording.kind(Section.PORTAL, kind.word()),
                        wording.kind(Section.PORTAL, kind.word(), "why"),
                        wording.kind(Section.PORTAL, kind.word(), "kept"),
                        wording.kind(Section.PORTAL, kind.word(), "seen")))
                .toList();
        return new Chapter(Section.PORTAL, wording.module(Section.PORTAL), "house-door", "tint-sky", false, kinds);
    }

    private Chapter chapter(School school, Module module, Wording wording) {
        List<Kind> kinds = module.people().kinds().stream()
                .map(kind -> new Kind(
                        wording.kind(module.id(), kind.name()),
                        wording.kind(module.id(), kind.name(), "why"),
                        kept(module, kind, wording),
                        wording.kind(module.id(), kind.name(), "seen")))
                .toList();
        boolean off =
                privacy.parts().switchboard().setting(school.id(), module.id()).state() == ModuleState.OFF;
        return new Chapter(module.id(), wording.module(module.id()), module.icon(), module.tint(), off, kinds);
    }

    /** How long a kind of a module is kept, in words. */
    static String kept(Module module, DataKind kind, Wording wording) {
        Keep keep = module.people().keep(kind);
        return switch (keep.from()) {
            case PERSON -> wording.text("privacy.keep.person", period(OWN_FILE, wording));
            case LEAVING ->
                keep.period().isZero()
                        ? wording.text("privacy.keep.soon")
                        : wording.text("privacy.keep.leaving", period(keep.period(), wording));
            case ROW ->
                wording.text(
                        kind.keep().setting().isPresent() ? "privacy.keep.setting" : "privacy.keep.row",
                        period(keep.period(), wording));
        };
    }

    private static String period(Period period, Wording wording) {
        List<String> parts = new ArrayList<>();
        if (period.getYears() != 0) {
            parts.add(wording.text("privacy.years", period.getYears()));
        }
        if (period.getMonths() != 0) {
            parts.add(wording.text("privacy.months", period.getMonths()));
        }
        long days = period.get(ChronoUnit.DAYS); // those beside the years and months
        if (days != 0 || parts.isEmpty()) {
            parts.add(wording.text("privacy.days", days));
        }
        return String.join(", ", parts);
    }
}
