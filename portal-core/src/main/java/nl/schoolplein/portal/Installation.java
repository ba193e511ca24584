package nl.schoolplein.portal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.SecondFactor;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.backup.Unfinished;
import nl.schoolplein.portal.data.DataFolder;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.portal.data.Store;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.event.EventOutbox;
import nl.schoolplein.portal.event.PeopleEvents;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.medical.MedicalRow;
import nl.schoolplein.portal.pass.PassRow;
import nl.schoolplein.portal.people.CourtNoteRow;
import nl.schoolplein.portal.people.PeopleDesk;
import nl.schoolplein.portal.plugin.Removal;
import nl.schoolplein.portal.preview.Previews;
import nl.schoolplein.portal.roster.RosterFormats;
import nl.schoolplein.portal.roster.Rosters;
import nl.schoolplein.portal.roster.edexml.Edexml;
import nl.schoolplein.portal.roster.oneroster.OneRoster;
import nl.schoolplein.portal.roster.sheet.Sheet;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.secret.KeyRotation;
import nl.schoolplein.portal.secret.MasterKeySource;
import nl.schoolplein.portal.secret.Secrets;
import nl.schoolplein.portal.switchboard.Switchboard;
import org.hibernate.SessionFactory;

/** All that a portal keeps, and who knows it: what there is also when nobody is served. */
public final class Installation implements AutoCloseable {
    private final DataFolder folder;
    private final Store store;
    private final Transactions global;
    private final Transactions rows;
    private final Schools schools;
    private final Accounts accounts;
    private final Switchboard switchboard;
    private final FileStore files;
    private final Looks looks;
    private final Rosters rosters;
    private final Jobs jobs;
    private final Outbox outbox;
    private final PeopleDesk people;
    private final AuditLog audit;
    private final Secrets secrets;
    private final KeyRotation keys;
    private final EventOutbox events;

    private Installation(DataFolder folder, Store store, MasterKeySource master, Clock clock) throws IOException {
        ClassLoader loader = Installation.class.getClassLoader();
        this.folder = folder;
        this.store = store;
        store.migrate("portal", "portal/changelog.xml", loader, GlobalTable.tables());
        CompletableFuture<FileStore> counting = new CompletableFuture<>();
        global = new Transactions(store.beginSessions("portal", loader, GlobalTable.entities()));
        events = new EventOutbox(clock);
        rows = new Transactions(store.beginSessions("portal", loader, SchoolTables.ENTITIES)
                .thenCombine(counting, Installation::counted)
                .thenApply(ofSchools -> telling(ofSchools, events, clock)));
        audit = new AuditLog(global, rows, clock);
        secrets = new Secrets(global, master, clock);
        store.sealWith(secrets);
        this.keys = new KeyRotation(
                secrets,
                new KeyRotation.Sealed(global, List.of(SecondFactor.class)),
                new KeyRotation.Sealed(rows, List.of(MedicalRow.class, CourtNoteRow.class, PassRow.class)),
                store::sealed,
                clock);
        schools = new Schools(global, rows, clock);
        accounts = new Accounts(global, clock);
        people = new PeopleDesk(global, rows, accounts, schools, audit, secrets, clock);
        switchboard = new Switchboard(rows, clock);
        files = new FileStore(
                folder.folder("files"),
                folder.folder("incoming"),
                new Previews(folder.folder("previews")),
                global,
                rows,
                schools,
                clock);
        counting.complete(files);
        looks = new Looks(rows, files, clock);
        Removal.finish(folder.path().resolve("plugins"), store.belongings());
        jobs = new Jobs(store.forJobs(), clock);
        outbox = new Outbox(global, jobs, clock);
        rosters = new Rosters(
                rows,
                schools,
                new RosterFormats(List.of(new Edexml(), new Sheet(), new OneRoster())),
                folder.folder("rosters"),
                clock);
    }

    private static SessionFactory counted(SessionFactory ofSchools, FileStore files) {
        files.counts(ofSchools);
        return ofSchools;
    }

    private static SessionFactory telling(SessionFactory ofSchools, EventOutbox events, Clock clock) {
        new PeopleEvents(events, clock).watch(ofSchools);
        return ofSchools;
    }

    /**
     * Opens the data; whatever fails, nothing is left open.
     *
     * @param address the PostgreSQL; without one the database is embedded, in the folder
     */
    public static Installation open(Path data, Optional<DatabaseAddress> address, Clock clock) throws IOException {
        return open(data, address, MasterKeySource.of(data), clock);
    }

    /** The same with the master key in a place that was chosen. */
    public static Installation open(Path data, Optional<DatabaseAddress> address, MasterKeySource keys, Clock clock)
            throws IOException {
        DataFolder folder = DataFolder.open(data);
        try {
            Unfinished.refuse(data);
            Store store = address.isPresent() ? Store.at(address.get()) : Store.embedded(folder.folder("database"));
            try {
                return new Installation(folder, store, keys, clock);
            } catch (Throwable failed) {
                store.close();
                throw failed;
            }
        } catch (Throwable failed) {
            folder.close();
            throw failed;
        }
    }

    /** The tables of the core whose rows belong to no school. */
    public static Set<String> globalTables() {
        return GlobalTable.tables();
    }

    /** Those of them that name a school all the same. */
    public static Set<String> globalTablesNamingASchool() {
        return GlobalTable.namingASchool();
    }

    /** The entities of those that have one. */
    public static Set<Class<?>> globalEntities() {
        return GlobalTable.entities();
    }

    /** The database. */
    public Store store() {
        return store;
    }

    /** The tables without a school. */
    public Transactions global() {
        return global;
    }

    /** The core's tables of schools. */
    public Transactions rows() {
        return rows;
    }

    public Schools schools() {
        return schools;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Switchboard switchboard() {
        return switchboard;
    }

    public FileStore files() {
        return files;
    }

    /** How the schools look. */
    public Looks looks() {
        return looks;
    }

    /** The people of schools, by hand. */
    public PeopleDesk people() {
        return people;
    }

    /** The people from the schools' administrations. */
    public Rosters rosters() {
        return rosters;
    }

    /** What is done in the background, once it is started. */
    public Jobs jobs() {
        return jobs;
    }

    /** The mails that wait. */
    public Outbox outbox() {
        return outbox;
    }

    /** What happened, for the modules that listen. */
    public EventOutbox events() {
        return events;
    }

    /** The audit log. */
    public AuditLog audit() {
        return audit;
    }

    /** Replaces the keys with which is sealed. */
    public KeyRotation keys() {
        return keys;
    }

    /** What is sealed. */
    public Secrets secrets() {
        return secrets;
    }

    /** Waits until the database is ready for use; throws what went wrong on the way. */
    void await() {
        global.await();
        rows.await();
        secrets.check();
    }

    /** A folder of the data, made if it is not there. */
    public Path folder(String name) throws IOException {
        return folder.folder(name);
    }

    @Override
    public void close() throws IOException {
        jobs.close();
        accounts.close();
        files.close();
        rows.close();
        global.close();
        store.close();
        folder.close();
    }
}
