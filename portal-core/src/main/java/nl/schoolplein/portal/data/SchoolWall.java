package nl.schoolplein.portal.data;

import nl.schoolplein.api.SchoolRow;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;

/** Refuses to change a row whose school is not the session's, however the object got into the session. */
final class SchoolWall implements PreUpdateEventListener, PreDeleteEventListener {

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        return refuseForeign(event.getEntity(), event.getSession());
    }

    @Override
    public boolean onPreDelete(PreDeleteEvent event) {
        return refuseForeign(event.getEntity(), event.getSession());
    }

    private static boolean refuseForeign(Object entity, SharedSessionContractImplementor session) {
        if (entity instanceof SchoolRow row && !row.school().equals(session.getTenantIdentifierValue())) {
            throw new SecurityException(
                    entity.getClass().getSimpleName() + " " + row.id() + " belongs to another school");
        }
        return false;
    }
}
