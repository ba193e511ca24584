package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import java.util.List;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Hit;
import nl.schoolplein.api.Hits;
import nl.schoolplein.api.Search;
import nl.schoolplein.api.SearchSource;
import nl.schoolplein.api.Viewer;

public final class ThingsSought implements SearchSource {
    @Inject
    Database database;

    @Override
    public Hits find(Search search, Viewer viewer) {
        String start = search.words().start() + "%";
        List<FoundThing> found = database.read(Things.class, things -> things.called(start, search.most() + 1));
        return Hits.firstOf(found, search.most(), thing -> Hit.at("things/" + thing.id(), thing.what())
                .dated(thing.foundAt())
                .forWhom(thing.audience()));
    }
}
