package nl.schoolplein.absences;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Calendar;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Events;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Medical;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;

/** What the pages of this module need. */
public abstract class AnyPage {
    /** The module's tables. */
    @Inject
    protected Database database;

    /** Who looks. */
    @Inject
    protected Viewer viewer;

    /** Who there is. */
    @Inject
    protected Directory directory;

    /** What the school has set. */
    @Inject
    protected Settings settings;

    /** What is said to people. */
    @Inject
    protected Texts texts;

    /** What other modules hear. */
    @Inject
    protected Events events;

    /** What people are told. */
    @Inject
    protected Notices notices;

    /** What else is planned. */
    @Inject
    protected Calendar calendar;

    /** On which days there is school. */
    @Inject
    protected SchoolDays days;

    /** Tables to take along. */
    @Inject
    protected Files files;

    /** What is medical about pupils. */
    @Inject
    protected Medical medical;

    /** The time. */
    @Inject
    protected Clock clock;

    /** Today. */
    protected Today today() {
        return Today.of(clock, days);
    }

    /** The viewer does something now. */
    protected Deed.Hand hand() {
        return Deed.Hand.of(viewer, clock.instant());
    }

    /** These pupils, of whom the viewer may do this; if that is not so for one of them, there is no such thing: 404. */
    protected List<Pupil> pupils(Collection<UUID> ids, ModuleAction action) {
        Set<UUID> wanted = Set.copyOf(ids);
        List<Pupil> found = wanted.isEmpty()
                ? List.of()
                : directory.pupils(Audience.pupils(wanted)).stream()
                        .filter(pupil -> wanted.contains(pupil.id()) && viewer.may(action, pupil))
                        .toList();
        if (found.size() < wanted.size()) {
            throw new NotFoundException();
        }
        return found;
    }

    /** One pupil of whom the viewer may do this, also for who only looks on. */
    protected Pupil pupil(UUID id, ModuleAction action) {
        return directory
                .pupil(id)
                .filter(pupil -> viewer.isAsked(action, pupil))
                .orElseThrow(NotFoundException::new);
    }
}
