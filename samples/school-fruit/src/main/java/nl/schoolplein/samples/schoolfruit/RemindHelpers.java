package nl.schoolplein.samples.schoolfruit;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Job;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;

/** The afternoon before, whoever helps is reminded. */
public class RemindHelpers implements Job {
    @Inject
    Database database;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Override
    public void run() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        database.write(Rota.class, rota -> {
            for (Rota.Turn turn : rota.turns(tomorrow)) {
                notices.tell(Notice.of("tomorrow", turn.day(), turn.fruit())
                        .toPeople(List.of(turn.guardian()), turn.pupil())
                        .at("#" + turn.day()));
            }
            return tomorrow;
        });
    }
}
