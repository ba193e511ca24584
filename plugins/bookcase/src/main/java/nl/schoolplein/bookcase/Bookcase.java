package nl.schoolplein.bookcase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Tint;

/** De digitale boekenkast: the documents that school shares, in folders. */
public final class Bookcase implements PortalModule {
    private static final Setting<Integer> NEW_FOR_DAYS = Setting.days("new-for-days", 14);

    /** What people may do here. */
    public enum Action implements ModuleAction {
        /** Make folders, and put documents in them. */
        ADD,
        /** Take documents away, and empty folders. */
        REMOVE
    }

    @Override
    public void register(Registrar module) {
        Rule whoKeepsIt = Rule.anyOf(Rule.administrator(), Rule.teacherOfGroup());
        module.button("book", 10)
                .tint(Tint.SAND)
                .groupsMaySwitch()
                .allow(Action.ADD, whoKeepsIt)
                .allow(Action.REMOVE, whoKeepsIt)
                .setting(NEW_FOR_DAYS)
                .entity(Folder.class)
                .entity(Document.class)
                .resources(ShelfPage.class, FolderPages.class, Uploads.class, DocumentPages.class)
                .tile(NewDocumentsTile.class)
                .demo(DemoShelf.class);
    }

    /** How long a document is new. */
    static Duration newFor(Settings settings) {
        return Duration.ofDays(settings.get(NEW_FOR_DAYS));
    }

    /** A document is new if it was added after this moment. */
    static Instant newSince(Settings settings, Clock clock) {
        return clock.instant().minus(newFor(settings));
    }
}
