package nl.schoolplein.portal.desktop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.days.Agenda;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.mount.Saved;
import nl.schoolplein.portal.notice.Bell;
import nl.schoolplein.portal.page.Origin;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.portrait.Portraits;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/** Tells what a desktop is made of, by what is kept in memory alone: who asks, where, and what is switched and called how. */
public final class Origins {
    private final Plugins plugins;
    private final Gate gate;
    private final Tiles tiles;
    private final Agenda agenda;
    private final Schools schools;
    private final Looks looks;
    private final Portraits portraits;
    private final Bell bell;
    private final Clock clock;

    /** Of all that stands on a desktop and around it. */
    public Origins(
            Plugins plugins,
            Gate gate,
            Tiles tiles,
            Agenda agenda,
            Schools schools,
            Looks looks,
            Portraits portraits,
            Bell bell,
            Clock clock) {
        this.plugins = plugins;
        this.gate = gate;
        this.tiles = tiles;
        this.agenda = agenda;
        this.schools = schools;
        this.looks = looks;
        this.portraits = portraits;
        this.bell = bell;
        this.clock = clock;
    }

    /** What the desktop that this visit asks for is made of, and more; empty if it says something that is said once only. */
    Optional<Origin> of(Visit visit, List<Object> more) {
        if (visit.viewing() != null || Saved.in(visit.asked()).isPresent()) {
            return Optional.empty();
        }
        SignedIn who = visit.signedIn();
        List<Object> values = new ArrayList<>(List.of(
                who, visit.asked().getHttpURI().getPathQuery(), LocalDate.now(clock), partOfDay(), plugins.changes()));
        values.addAll(more);
        List<Object> kept = new ArrayList<>(List.of(schools.withIds(who.schools())));
        for (UUID school : schoolsOf(visit)) {
            values.addAll(tiles.madeOf(school));
            values.add(agenda.madeOf(school));
            kept.add(gate.decidesBy(school));
            kept.add(looks.of(school));
            kept.add(portraits.of(school));
            kept.add(schools.groups(school));
            Membership membership = schools.membership(school, who.account());
            kept.add(membership);
            PortalViewer.personOf(who, membership)
                    .map(person -> bell.madeOf(school, person))
                    .ifPresent(kept::add);
        }
        return Optional.of(Origin.of(values, kept));
    }

    /** Until when a desktop with such tiles and days stays the same, if nothing of its origin changes. */
    Instant until(Visit visit, Instant tilesUntil, Instant daysUntil) {
        return Stream.of(
                        Stream.of(tilesUntil, daysUntil),
                        schoolsOf(visit).stream().map(gate::steadyUntil),
                        schoolsOf(visit).stream().flatMap(school -> bellSteadyUntil(visit.signedIn(), school)))
                .flatMap(Function.identity())
                .min(Comparator.naturalOrder())
                .orElse(tilesUntil);
    }

    private Stream<Instant> bellSteadyUntil(SignedIn who, UUID school) {
        return PortalViewer.personOf(who, schools.membership(school, who.account()))
                .map(person -> bell.steadyUntil(school, person))
                .stream();
    }

    /** Who is at several schools sees something of all of them, wherever they are. */
    private static Set<UUID> schoolsOf(Visit visit) {
        return visit.signedIn().schools();
    }

    /** The part of the day, as the greeting has it. */
    String partOfDay() {
        int hour = LocalTime.now(clock).getHour();
        return hour < 6 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    }
}
