package nl.schoolplein.api.examples;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

public interface Things {
    EntityManager entityManager();

    @HQL("select what, foundAt from FoundThing where foundAt > :since order by foundAt desc")
    List<FoundList.One> since(Instant since);

    @HQL("from Claim where thing = :thing")
    List<Claim> claims(UUID thing);

    @HQL(
            "select t.what, c.claimedAt from Claim c join FoundThing t on t.id = c.thing where c.pupil = :person or c.guardian = :person")
    List<Claimed> claimsOf(UUID person);

    @HQL("from FoundThing where until between :first and :last order by until")
    List<FoundThing> goneBetween(LocalDate first, LocalDate last);

    @HQL("from FoundThing where lower(what) like :start order by foundAt desc limit :most")
    List<FoundThing> called(String start, int most);

    @HQL("update Claim set guardian = :kept where guardian = :gone")
    int goOver(UUID gone, UUID kept);

    @HQL("delete from Claim where claimedAt < :old")
    int forgetBefore(Instant old);

    @HQL("delete from Look where thing = :thing")
    int forgetLooks(UUID thing);

    @HQL("select count(*) from FoundThing")
    long lying();

    record Claimed(String what, Instant claimedAt) {}

    default Optional<FoundThing> find(UUID id) {
        return Optional.ofNullable(entityManager().find(FoundThing.class, id));
    }
}
