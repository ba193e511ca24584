package nl.schoolplein.samples.schoolfruit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The queries, checked when the plugin is compiled. The portal adds the school, and for whom each day is. */
public interface Rota {

    /** For everything else. */
    EntityManager entityManager();

    /** The fruit days of a period. */
    @HQL("from FruitDay where date between :first and :last order by date, fruit, id")
    List<FruitDay> between(LocalDate first, LocalDate last);

    /** Who helps on some days, in the order in which they said so. */
    @HQL("from Help where fruitDay in :days order by said, id")
    List<Help> helpOn(Collection<UUID> days);

    /** Who helps on a day. */
    default List<Help> helpOn(FruitDay day) {
        return helpOn(List.of(day.id()));
    }

    /** Who helps on a date, with what. */
    @HQL(
            "select d.id, d.fruit, h.pupil, h.guardian from Help h join FruitDay d on d.id = h.fruitDay where d.date = :date")
    List<Turn> turns(LocalDate date);

    /** Somebody's turn to help. */
    record Turn(UUID day, String fruit, UUID pupil, UUID guardian) {}

    @HQL("delete from Help where fruitDay = :day")
    int forgetHelp(UUID day);

    @HQL("delete from Help where fruitDay in (select id from FruitDay where date < :first)")
    int forgetHelpBefore(LocalDate first);

    @HQL("delete from FruitDay where date < :first")
    int forgetBefore(LocalDate first);

    /** A guardian who was there twice, and helps twice on a day, helps once. */
    @HQL(
            "delete from Help h where h.guardian = :gone and exists (select 1 from Help k where k.fruitDay = h.fruitDay and k.guardian = :kept)")
    int forgetTwice(UUID gone, UUID kept);

    @HQL("update Help set guardian = :kept where guardian = :gone")
    int guardianIsNow(UUID gone, UUID kept);

    @HQL("update Help set pupil = :kept where pupil = :gone")
    int pupilIsNow(UUID gone, UUID kept);

    @HQL("select count(*) from FoundBox")
    long foundBoxes();

    @HQL("select count(*) from FoundBox where thing = :thing")
    long found(UUID thing);

    @HQL("delete from FoundBox where thing = :thing")
    int boxGone(UUID thing);

    /** The day, if it is for the viewer; nobody else changes its helpers until the transaction ends. */
    default Optional<FruitDay> alone(UUID id) {
        return Optional.ofNullable(entityManager().find(FruitDay.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
