package nl.schoolplein.portal.plugin;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** What a module tells people: in the transaction that it writes at this moment. */
final class ModuleNotices implements Notices {
    private final String module;
    private final Map<String, Notice.ByMail> kinds;
    private final OpenWrite open;
    private final Telling telling;

    ModuleNotices(String module, Contribution contribution, OpenWrite open, Telling telling) {
        this.module = module;
        this.kinds = contribution.notices;
        this.open = open;
        this.telling = telling;
    }

    @Override
    public void tell(Notice notice) {
        Notice.ByMail mail = kinds.get(notice.kind());
        if (mail == null) {
            throw new IllegalArgumentException(module + " did not register the notice " + notice.kind());
        }
        if (notice.receivers().isEmpty()) {
            throw new IllegalArgumentException("the notice " + notice.kind() + " of " + module + " is for nobody");
        }
        telling.tell(writing(), module, notice, mail);
    }

    @Override
    public void takeBack(UUID thing) {
        telling.takeBack(writing(), module, thing);
    }

    @Override
    public void takeBack(UUID thing, Collection<UUID> people) {
        telling.takeBack(writing(), module, thing, people);
    }

    private SharedSessionContractImplementor writing() {
        return open.session()
                .orElseThrow(() -> new IllegalStateException(
                        "a notice is told and taken back inside of database.write, with what it is about"))
                .unwrap(SharedSessionContractImplementor.class);
    }
}
