package nl.schoolplein.overblijven.statement;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.overblijven.booking.BookingState;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** The queries on statements and strip cards, and on what they are made of. */
public interface Accounts {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("from Tariff where care in :cares")
    List<Tariff> tariffs(Collection<UUID> cares);

    @HQL("from Closing where care in :cares order by firstDay desc")
    List<Closing> closings(Collection<UUID> cares);

    /** The first day on which anybody was booked, if there is one. */
    @HQL("select b.onDay from Booking b where b.care in :cares order by b.onDay limit 1")
    List<LocalDate> firstDay(Collection<UUID> cares);

    /** The bookings of a period that may be charged, with whether the child came. */
    @HQL("""
            select b.care, b.pupil, b.onDay, b.guardian, b.cents, b.state, b.bookedAt, a.arrived
            from Booking b left join Attendance a on a.care = b.care and a.pupil = b.pupil and a.onDay = b.onDay
            where b.care in :cares and b.onDay between :first and :last and (b.state = BOOKED or b.charged = true)
            """)
    List<Fact> facts(Collection<UUID> cares, LocalDate first, LocalDate last);

    /** The same, of one guardian. */
    @HQL("""
            select b.care, b.pupil, b.onDay, b.guardian, b.cents, b.state, b.bookedAt, a.arrived
            from Booking b left join Attendance a on a.care = b.care and a.pupil = b.pupil and a.onDay = b.onDay
            where b.guardian = :guardian and b.care in :cares and b.onDay between :first and :last
                and (b.state = BOOKED or b.charged = true)
            """)
    List<Fact> factsOf(UUID guardian, Collection<UUID> cares, LocalDate first, LocalDate last);

    /** The days on which arrivals were ticked off. On others whoever was booked counts as having been there. */
    @HQL("""
            select distinct a.care, a.onDay from Attendance a
            where a.care in :cares and a.onDay between :first and :last and a.arrived is not null
            """)
    List<Ticked> ticked(Collection<UUID> cares, LocalDate first, LocalDate last);

    /** What closed statements say about a period. */
    @HQL("""
            select l.care, s.guardian, l.pupil, l.onDay, sum(l.cents), sum(l.strips)
            from StatementLine l join Statement s on s.id = l.statement
            where l.care in :cares and l.onDay >= :first and l.kind <> CARD and s.guardian is not null and l.pupil is not null
            group by l.care, s.guardian, l.pupil, l.onDay
            """)
    List<Said> said(Collection<UUID> cares, LocalDate first);

    /** All strips that stand on closed statements. */
    @HQL("""
            select l.care, s.guardian, sum(l.strips)
            from StatementLine l join Statement s on s.id = l.statement
            where l.care in :cares and l.kind <> CARD and s.guardian is not null
            group by l.care, s.guardian
            """)
    List<Taken> taken(Collection<UUID> cares);

    @HQL("from StripCard where care in :cares order by bought, id")
    List<StripCard> cards(Collection<UUID> cares);

    @HQL(
            "from StripCard where care in :cares and statement is null and bought <= :last and guardian is not null order by bought, id")
    List<StripCard> cardsToState(Collection<UUID> cares, LocalDate last);

    @HQL("from StripCard where guardian = :guardian and care in :cares order by bought, id")
    List<StripCard> cardsOf(UUID guardian, Collection<UUID> cares);

    @HQL("from StripCard where guardian = :guardian order by bought, id")
    List<StripCard> allCardsOf(UUID guardian);

    @HQL("from StripsTold where care in :cares")
    List<StripsTold> told(Collection<UUID> cares);

    @HQL("delete from StripsTold where guardian = :gone")
    int untold(UUID gone);

    @HQL("from Statement where guardian = :guardian order by firstDay desc, reference desc")
    List<Statement> statementsOf(UUID guardian);

    /** Those of a month about some kinds of care, whatever their organisation was called then. */
    @HQL("""
            from Statement s where s.firstDay = :month
                and exists (select 1 from StatementLine l where l.statement = s.id and l.care in :cares)
            order by s.guardianName, s.reference
            """)
    List<Statement> statements(Collection<UUID> cares, LocalDate month);

    @HQL("select count(*) from Statement where firstDay = :month")
    long made(LocalDate month);

    @HQL("from StatementLine where statement in :statements")
    List<StatementLine> lines(Collection<UUID> statements);

    @HQL("from StatementLine where pupil = :pupil order by onDay")
    List<StatementLine> linesAbout(UUID pupil);

    @HQL("update StatementLine set pupil = :kept where pupil = :gone")
    int pupilIsNow(UUID gone, UUID kept);

    @HQL("update Statement set guardian = :kept where guardian = :gone")
    int statementsAreNow(UUID gone, UUID kept);

    @HQL("update StripCard set guardian = :kept where guardian = :gone")
    int cardsAreNow(UUID gone, UUID kept);

    /** One statement. */
    default Optional<Statement> find(UUID statement) {
        return Optional.ofNullable(entityManager().find(Statement.class, statement));
    }

    /** A booking, and when the child came. */
    record Fact(
            UUID care,
            UUID pupil,
            LocalDate onDay,
            @Nullable UUID guardian,
            int cents,
            BookingState state,
            Instant bookedAt,
            @Nullable Instant arrived) {}

    /** A day on which arrivals were ticked off. */
    record Ticked(UUID care, LocalDate onDay) {}

    /** What stands on statements for one thing. */
    record Said(UUID care, UUID guardian, UUID pupil, LocalDate onDay, long cents, long strips) {}

    /** How many strips a guardian was charged. */
    record Taken(UUID care, UUID guardian, long strips) {}
}
