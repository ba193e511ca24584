package nl.schoolplein.portal.schoolyear;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.PortalViewer;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The years of all schools: the regions' holidays and what each school adds. Kept in memory, forgotten on a change. */
public final class SchoolYears {
    private final Transactions rows;
    private final Bundle texts;
    private final RegionCalendars calendars = RegionCalendars.read();
    private final Cache<UUID, YearPlan> plans = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** Somebody else changed it since it was looked at. */
    static final class StaleException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** On the tables of the schools; the texts name the holidays. */
    public SchoolYears(Transactions rows, Bundle texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** The school's days, with reasons in this language. */
    public SchoolDays days(UUID school, Locale language) {
        YearPlan plan = plan(school);
        boolean chosen = plan.region() != null;
        return new SchoolCalendar(
                plan.periods(),
                ofRegion(plan, language),
                chosen ? calendars.from() : LocalDate.MAX,
                chosen ? calendars.until() : LocalDate.MIN,
                texts.text(language, "year.weekend"),
                Optional.empty());
    }

    /** All that there is to show of a school's year, its own days and what is left of the region's holidays. */
    List<Period> shown(UUID school, Locale language, LocalDate first, LocalDate last) {
        YearPlan plan = plan(school);
        return SchoolCalendar.shown(plan.periods(), ofRegion(plan, language), first, last);
    }

    /**
     * The holidays and free days that touch a period, as somebody may know them: for whom else something is, is not for a
     * guardian to know.
     */
    public List<Period> seen(UUID school, PortalViewer viewer, LocalDate first, LocalDate last) {
        return shown(school, viewer.language(), first, last).stream()
                .filter(period -> period.kind() != Kind.OPEN)
                .flatMap(period -> seen(period, viewer).stream())
                .toList();
    }

    private static Optional<Period> seen(Period period, PortalViewer viewer) {
        if (viewer.capacity() == Capacity.STAFF || period.groups().isEmpty()) {
            return Optional.of(period);
        }
        Set<UUID> own = viewer.children().stream().map(Pupil::group).collect(Collectors.toSet());
        return Optional.of(period.onlyOf(own)).filter(rest -> !rest.groups().isEmpty());
    }

    /** What the year of a school is made of: equal as long as nobody changes it. */
    public Object madeOf(UUID school) {
        return plan(school);
    }

    private List<Period> ofRegion(YearPlan plan, Locale language) {
        return plan.region() == null
                ? List.of()
                : calendars.of(plan.region(), name -> texts.text(language, "holiday." + name));
    }

    /** Where the region's dates of a school year are from; empty if they are not known. */
    List<String> sources(int startYear) {
        return calendars.sources(startYear);
    }

    YearPlan plan(UUID school) {
        return plans.get(
                school,
                id -> rows.read(id, session -> {
                    YearPlanRow row = session.createSelectionQuery("from YearPlanRow", YearPlanRow.class)
                            .uniqueResult();
                    List<OwnPeriod> own =
                            own(session).stream().map(OwnPeriod::of).toList();
                    return row == null ? new YearPlan(null, 0, own) : new YearPlan(row.region(), row.version(), own);
                }));
    }

    private static List<OwnPeriodRow> own(Session session) {
        return session.createSelectionQuery("from OwnPeriodRow p order by p.from, p.until, p.id", OwnPeriodRow.class)
                .list();
    }

    /**
     * Chooses the region whose holidays the school follows.
     *
     * @throws StaleException if a version is named and it is another one
     */
    void choose(UUID school, Region region, @Nullable Integer version) {
        writing(school, session -> {
            YearPlanRow row = locked(session);
            if (row.region() != region) {
                refuseStale(version, row.version());
                row.choose(region);
            }
            return row;
        });
    }

    /** Adds a period; the same one a second time adds nothing. */
    OwnPeriod add(UUID school, Period period) {
        return writing(school, session -> {
            locked(session);
            return own(session).stream()
                    .filter(row -> row.period().equals(period))
                    .findFirst()
                    .map(OwnPeriod::of)
                    .orElseGet(() -> {
                        OwnPeriodRow fresh = new OwnPeriodRow(period);
                        session.persist(fresh);
                        session.flush();
                        return OwnPeriod.of(fresh);
                    });
        });
    }

    /**
     * Changes a period.
     *
     * @throws NotFoundException if it is gone
     * @throws StaleException if a version is named and it is another one
     */
    OwnPeriod change(UUID school, UUID id, Period period, @Nullable Integer version) {
        return writing(school, session -> {
            OwnPeriodRow row = found(session, id);
            if (!row.period().equals(period)) {
                refuseStale(version, row.version());
                row.becomes(period);
                session.flush();
            }
            return OwnPeriod.of(row);
        });
    }

    /**
     * Takes a period away.
     *
     * @throws NotFoundException if it is gone
     * @throws StaleException if a version is named and it is another one
     */
    OwnPeriod remove(UUID school, UUID id, @Nullable Integer version) {
        return writing(school, session -> {
            OwnPeriodRow row = found(session, id);
            refuseStale(version, row.version());
            session.remove(row);
            return OwnPeriod.of(row);
        });
    }

    private static OwnPeriodRow found(Session session, UUID id) {
        locked(session);
        OwnPeriodRow row = session.find(OwnPeriodRow.class, id);
        if (row == null) {
            throw new NotFoundException();
        }
        return row;
    }

    private static void refuseStale(@Nullable Integer looked, int now) {
        if (looked != null && looked != now) {
            throw new StaleException();
        }
    }

    /** Two who write for the first time at once both want to make the school's row: the later one tries again. */
    private <T> T writing(UUID school, Function<Session, T> work) {
        try {
            return rows.write(school, work);
        } catch (ConstraintViolationException justMade) {
            return rows.write(school, work);
        } finally {
            plans.invalidate(school);
        }
    }

    /** The day on which the school year began that a day is in. */
    public static LocalDate beginOf(LocalDate day) {
        return SchoolCalendar.startOfYear(day);
    }

    /** The school's row, held against others who write at the same time; made when it is first touched. */
    private static YearPlanRow locked(Session session) {
        return session.createSelectionQuery("from YearPlanRow", YearPlanRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResultOptional()
                .orElseGet(() -> {
                    YearPlanRow fresh = new YearPlanRow(null);
                    session.persist(fresh);
                    session.flush();
                    return fresh;
                });
    }
}
