package nl.schoolplein.portal.plugin;

import java.util.Collection;
import java.util.UUID;
import nl.schoolplein.api.Notice;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Where is written what modules tell people: in the transaction in which it happens, on any schema. */
public interface Telling {

    /** A module tells something, which goes out by mail like this. */
    void tell(SharedSessionContractImplementor in, String module, Notice notice, Notice.ByMail mail);

    /** A module takes back what it told of a thing. */
    void takeBack(SharedSessionContractImplementor in, String module, UUID thing);

    /** A module takes back what it told these people of a thing. */
    void takeBack(SharedSessionContractImplementor in, String module, UUID thing, Collection<UUID> people);
}
