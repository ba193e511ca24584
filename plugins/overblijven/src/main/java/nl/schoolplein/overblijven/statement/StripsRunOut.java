package nl.schoolplein.overblijven.statement;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Job;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.Cares;
import nl.schoolplein.overblijven.care.Payment;
import org.jspecify.annotations.Nullable;

/** Tells guardians in the evening that a strip card is nearly or wholly used up: once for each strip. */
public class StripsRunOut implements Job {
    @Inject
    Database database;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private record Whose(UUID care, UUID guardian) {}

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Care> cares = database.read(Cares.class, Cares::all).stream()
                .filter(care -> care.payment() == Payment.STRIPS)
                .collect(toMap(Care::id, care -> care));
        if (cares.isEmpty()) {
            return;
        }
        database.write(Accounts.class, accounts -> {
            Map<Whose, StripsTold> told = accounts.told(cares.keySet()).stream()
                    .collect(toMap(one -> new Whose(one.care(), one.guardian()), one -> one));
            List<StripCount> counts = StripCount.all(accounts, cares.values(), today);
            counts.forEach(count -> look(count, told.get(new Whose(count.care(), count.guardian())), cares, accounts));
            return counts.size();
        });
    }

    private void look(StripCount count, @Nullable StripsTold told, Map<UUID, Care> cares, Accounts accounts) {
        if (count.left() > 1) {
            if (told != null) {
                notices.takeBack(told.id());
                accounts.entityManager().remove(told);
            }
            return;
        }
        if (told != null && told.remaining() == count.left()) {
            return;
        }
        StripsTold now = told == null ? new StripsTold(count.care(), count.guardian(), count.left()) : told;
        now.told(count.left());
        accounts.entityManager().persist(now);
        notices.tell(Notice.of(
                        count.left() == 1 ? "strip-last" : "strips-gone",
                        now.id(),
                        Objects.requireNonNull(cares.get(count.care())).name(),
                        Math.abs(count.left()))
                .toPeople(Set.of(count.guardian()))
                .at("statements"));
    }
}
