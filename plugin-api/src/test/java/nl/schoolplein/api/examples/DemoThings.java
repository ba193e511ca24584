package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.StoredFile;

public class DemoThings implements DemoData {
    @Inject
    Database database;

    @Inject
    Files files;

    @Inject
    Clock clock;

    @Override
    public void fill(String school) throws Exception {
        InputStream picture = Objects.requireNonNull(getClass().getResourceAsStream("/lost-property/mitten.png"));
        StoredFile photo = files.keep("mitten.png", picture);
        LocalDate until = LocalDate.now(clock).plusDays(30);
        database.write(rows ->
                rows.persist(new FoundThing(Audience.wholeSchool(), "Een blauwe want", clock.instant(), until, photo)));
    }
}
