package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import java.time.Clock;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Events;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.api.Words;

/** What every page of the bookcase has at hand. */
abstract class AnyPage {
    @Inject
    Database database;

    @Inject
    Viewer viewer;

    @Inject
    Directory directory;

    @Inject
    Files files;

    @Inject
    Words words;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    @Inject
    Events events;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Now, how long a document is new, and what the viewer has opened. */
    Moment moment() {
        return Moment.of(settings, clock).of(viewer, database);
    }

    /** A document as it is called on a page about it alone. */
    DocumentCard card(Document document) {
        return DocumentCard.of(document, viewer, Moment.of(settings, clock));
    }

    /** Tells guardians what asks for their agreement. */
    AgreementAsked agreementAsked() {
        return new AgreementAsked(notices, clock.instant());
    }

    /** What is searched in. */
    SearchIndex index() {
        return new SearchIndex(database, files, words);
    }
}
