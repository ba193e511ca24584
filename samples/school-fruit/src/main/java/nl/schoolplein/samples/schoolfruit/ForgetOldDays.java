package nl.schoolplein.samples.schoolfruit;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Job;

/** Who helped when is nobody's business three months later. */
public class ForgetOldDays implements Job {
    @Inject
    Database database;

    @Inject
    Clock clock;

    @Override
    public void run() {
        LocalDate first = LocalDate.now(clock).minusMonths(3);
        database.write(Rota.class, rota -> {
            rota.forgetHelpBefore(first);
            return rota.forgetBefore(first);
        });
    }
}
