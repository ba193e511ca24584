package nl.schoolplein.overblijven.today;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Job;

/** Who might collect a child on one day, and volunteers: forgotten when the day is over. */
public class ForgetYesterday implements Job {
    @Inject
    Database database;

    @Inject
    Clock clock;

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        database.write(Attendances.class, rows -> rows.forgetCollectors(today) + rows.forgetVolunteers(today));
    }
}
