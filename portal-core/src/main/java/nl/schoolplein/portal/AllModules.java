package nl.schoolplein.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.schoolplein.api.Calendar;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.days.Agenda;
import nl.schoolplein.portal.days.ComingDays;
import nl.schoolplein.portal.desktop.Desk;
import nl.schoolplein.portal.desktop.Licences;
import nl.schoolplein.portal.desktop.Origins;
import nl.schoolplein.portal.desktop.Tiles;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.notice.Bell;
import nl.schoolplein.portal.notice.NoticeDesk;
import nl.schoolplein.portal.notice.NoticeOutbox;
import nl.schoolplein.portal.notice.Wishes;
import nl.schoolplein.portal.notice.Wording;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.portrait.Portraits;
import nl.schoolplein.portal.round.Rounds;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.search.Finder;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.Naming;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Languages;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.words.DutchWords;
import org.glassfish.jersey.innate.inject.InternalBinder;

/** What asks all modules the same thing: the desktop for tiles, the calendar, the search. Bound for the core's pages. */
final class AllModules extends InternalBinder implements AutoCloseable {
    private final Plugins plugins;
    private final Naming naming;
    private final Rounds rounds;
    private final Agenda agenda;
    private final ComingDays days;
    private final Finder finder;
    private final Desk.Contents onDesktop;
    private final NoticeDesk notices;
    private final Bell bell;
    private final Wishes wishes;
    private final Wording wording;

    /** What it needs to know of schools. */
    record OfSchools(
            Transactions rows,
            Schools schools,
            SchoolYears years,
            Looks looks,
            Portraits portraits,
            Switchboard switchboard,
            NoticeOutbox notices) {}

    AllModules(Plugins plugins, Gate gate, OfSchools known, Renderer renderer, Clock clock, Duration deadline) {
        this.plugins = plugins;
        this.naming = known.switchboard().naming();
        rounds = new Rounds(plugins, gate, naming, clock, deadline);
        agenda = new Agenda(
                plugins, rounds, naming, known.years(), renderer.core().texts(), clock);
        days = new ComingDays(agenda, renderer, clock);
        finder = new Finder(rounds, naming, known.schools(), renderer, new DutchWords());
        bell = new Bell(known.rows(), known.schools(), gate, known.notices(), clock);
        wording = new Wording(naming, renderer.core().texts(), clock);
        notices = new NoticeDesk(bell, known.rows(), plugins, wording, renderer, clock);
        wishes = new Wishes(bell, known.rows(), plugins, wording);
        Tiles tiles = new Tiles(plugins, rounds, naming, renderer, clock);
        onDesktop = new Desk.Contents(
                tiles,
                days,
                new Licences(plugins, known.switchboard()),
                new Origins(plugins, gate, tiles, agenda, known.schools(), known.looks(), known.portraits(), bell, clock));
    }

    @Override
    protected void configure() {
        bind(days).to(ComingDays.class);
        bind(finder).to(Finder.class);
        bind(bell).to(Bell.class);
        bind(notices).to(NoticeDesk.class);
        bind(wishes).to(Wishes.class);
    }

    /** The calendar as a module gets it. */
    Calendar calendar(String module) {
        return agenda.of(module);
    }

    /** What the school of the visit calls a module, in the language of its papers. */
    String called(String module) {
        UUID school = Visit.current().atSchool().id();
        return plugins.module(module)
                .map(one -> naming.title(school, one, Languages.DUTCH))
                .orElse(module);
    }

    /** What notices say. */
    Wording wording() {
        return wording;
    }

    /** How much somebody has not read. */
    Bell bell() {
        return bell;
    }

    /** What of them stands on a desktop. */
    Desk.Contents onDesktop() {
        return onDesktop;
    }

    @Override
    public void close() {
        rounds.close();
    }
}
