package nl.schoolplein.portal.privacy;

import java.time.Clock;
import java.util.Locale;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.background.Background;
import nl.schoolplein.portal.data.Belongings;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.medical.MedicalFile;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.people.PeopleDesk;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.portrait.Portraits;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.Switchboard;
import org.glassfish.jersey.innate.inject.InternalBinder;

/** What is kept about people, of the portal and of its modules: put together here, and bound for its pages. */
public final class Privacy extends InternalBinder {
    private final Parts parts;
    private final Families families;
    private final Copies copies;
    private final Erasure erasure;
    private final Retention retention;

    /** What it is made of. */
    public record Parts(
            Transactions global,
            Transactions rows,
            Schools schools,
            FileStore files,
            AuditLog audit,
            Accounts accounts,
            PeopleDesk people,
            MedicalFile medical,
            Portraits portraits,
            Plugins plugins,
            Belongings belongings,
            Jobs jobs,
            Background background,
            Gate gate,
            Switchboard switchboard,
            Skin skin,
            Clock clock) {}

    /** Over all schools; said before the jobs are started. */
    public Privacy(Parts parts) {
        this.parts = parts;
        this.families = new Families(parts.rows(), parts.clock());
        OwnCopies own = new OwnCopies(parts.global(), parts.rows(), parts.medical(), parts.portraits(), parts.people());
        this.erasure = new Erasure(parts);
        this.retention = new Retention(parts);
        retention.daily();
        this.copies = new Copies(own, parts.plugins(), parts.background(), parts.rows());
    }

    @Override
    protected void configure() {
        bind(this).to(Privacy.class);
    }

    Parts parts() {
        return parts;
    }

    Families families() {
        return families;
    }

    Copies copies() {
        return copies;
    }

    Erasure erasure() {
        return erasure;
    }

    Retention retention() {
        return retention;
    }

    /** What things are called at a school. */
    Wording wording(School school, Locale language) {
        return new Wording(
                parts.skin().texts(),
                parts.plugins(),
                parts.switchboard().naming(),
                school.id(),
                language,
                parts.clock().getZone());
    }
}
