package nl.schoolplein.overblijven.booking;

import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Medical;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.overblijven.Overblijven.Action;
import nl.schoolplein.overblijven.care.Workplace;

/** What every page about bookings has at hand. */
abstract class AnyPage extends Office {
    @Inject
    Viewer viewer;

    @Inject
    Medical medical;

    /** The viewer's own children with these ids; 404 if one is not theirs, 403 if they may not book for it. */
    List<Pupil> mine(Collection<UUID> ids) {
        List<Pupil> children = viewer.children().stream()
                .filter(child -> ids.contains(child.id()))
                .toList();
        if (children.size() < ids.stream().distinct().count() || children.isEmpty()) {
            throw new NotFoundException();
        }
        if (!children.stream().allMatch(child -> viewer.may(Action.BOOK, child))) {
            throw new ForbiddenException();
        }
        return children;
    }

    /** Refuses who is not a guardian: for staff these pages are not there. */
    void mustBeGuardian() {
        if (viewer.capacity() != Capacity.GUARDIAN) {
            throw new NotFoundException();
        }
    }

    /** The day in an address; 404 if it is none. */
    static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException nonsense) {
            throw new NotFoundException();
        }
    }

    Workplace workplace() {
        return new Workplace(database, viewer);
    }

    /** What there is from today on as far as one books, and on one earlier or later day too. */
    CareDays careDays(LocalDate day) {
        LocalDate horizon = CareDays.horizon(schoolDays, today());
        return new CareDays(plan(day, day), schoolDays, horizon);
    }
}
