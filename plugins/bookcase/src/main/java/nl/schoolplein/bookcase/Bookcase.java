package nl.schoolplein.bookcase;

import java.time.Duration;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Tint;

/** De digitale boekenkast: the documents that school shares, in folders. */
public final class Bookcase implements PortalModule {
    private static final Setting<Integer> NEW_FOR_DAYS = Setting.days("new-for-days", 14);

    private static final DataKind AGREEMENTS =
            DataKind.of("agreements", Keep.withPerson()).rows(Agreement.class);
    private static final DataKind OPENED =
            DataKind.of("opened", Keep.days(NEW_FOR_DAYS)).rows(Opened.class, "at");
    private static final DataKind AUTHORS =
            DataKind.of("authors", Keep.withPerson()).rows(Document.class).rows(OlderVersion.class);

    private static final Duration READ_EVERY = Duration.ofMinutes(10);

    /** What people may do here. */
    public enum Action implements ModuleAction {
        /** Make folders, put documents in them, and change those. */
        ADD,
        /** Take documents away, and empty folders. */
        REMOVE,
        /** Say that one has read a document and agrees. */
        AGREE
    }

    @Override
    public void register(Registrar module) {
        Rule whoKeepsIt = Rule.anyOf(Rule.administrator(), Rule.teacherOfGroup());
        module.button("book", 10)
                .tint(Tint.SAND)
                .groupsMaySwitch()
                .allow(Action.ADD, whoKeepsIt)
                .allow(Action.REMOVE, whoKeepsIt)
                .allow(Action.AGREE, Rule.guardianWhoMayAct())
                .setting(NEW_FOR_DAYS)
                .entity(Folder.class)
                .entity(Document.class)
                .entity(OlderVersion.class)
                .entity(DocumentText.class)
                .entity(DocumentWord.class)
                .entity(Agreement.class)
                .entity(Opened.class)
                .resources(ShelfPage.class, SearchPage.class, FolderPages.class, SelectionPages.class, Uploads.class)
                .resources(DocumentPages.class, ChangePages.class, VersionPages.class, AgreementPages.class)
                .tile(NewDocumentsTile.class)
                .publishes(DocumentAdded.TYPE)
                .listens(PersonsMerged.TYPE, KeepAgreements.class)
                .notice(AgreementAsked.KIND, Notice.ByMail.IF_WANTED)
                .job("read-documents", READ_EVERY, ReadDocuments.class)
                .personalData(AGREEMENTS, Agreements.class)
                .personalData(OPENED, OpenedDocuments.class)
                .personalData(AUTHORS, AddedDocuments.class)
                .health(IndexHealth.class)
                .search(DocumentsSought.class)
                .calendar(DocumentsDue.class)
                .demo(DemoShelf.class);
    }

    /** How long a document is new. */
    static Duration newFor(Settings settings) {
        return Duration.ofDays(settings.get(NEW_FOR_DAYS));
    }
}
