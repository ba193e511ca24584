package nl.schoolplein.samples.lostproperty;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The queries, checked when the plugin is compiled. The portal adds the school to each. */
public interface Things {

    /** For everything else. */
    EntityManager entityManager();

    /** What lies there, the newest first. */
    @HQL(
            "from FoundThing where found >= :since and collected is null order by found desc, id limit :most offset :skipped")
    List<FoundThing> since(Instant since, int most, int skipped);

    /** What is over: it has lain there too long, or was collected. A hundred at a time. */
    @HQL("from FoundThing where found < :found or collected < :collected order by found limit 100")
    List<FoundThing> over(Instant found, Instant collected);

    /** Whose some of them are. */
    @HQL("from Claim where thing in :things")
    List<Claim> claims(Collection<UUID> things);

    /** Whose one of them is, if somebody said so. */
    default Optional<Claim> claim(UUID thing) {
        return claims(List.of(thing)).stream().findFirst();
    }

    /** What was claimed for a pupil, or by a guardian. */
    @HQL(
            "select t.what, c.claimed from Claim c join FoundThing t on t.id = c.thing where c.pupil = :person or c.guardian = :person")
    List<Claimed> claimedBy(UUID person);

    @HQL("delete from Claim where thing in :things")
    int unclaim(Collection<UUID> things);

    @HQL("update Claim set guardian = :kept where guardian = :gone")
    int guardianIsNow(UUID gone, UUID kept);

    @HQL("update Claim set pupil = :kept where pupil = :gone")
    int pupilIsNow(UUID gone, UUID kept);

    /** The thing, if the school has it. */
    default Optional<FoundThing> find(UUID id) {
        return Optional.ofNullable(entityManager().find(FoundThing.class, id));
    }

    /** Something that was claimed, and when. */
    record Claimed(String what, Instant claimed) {}
}
