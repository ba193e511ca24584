package nl.schoolplein.portal.mount;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.portal.visit.Visit;

/** Who may use a route of the core; every one of them carries it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Door {

    /** Who may. */
    To value();

    /** Those for whom a door opens. */
    enum To {
        /** Everyone, also who has not logged in. */
        ANYONE,
        /** Everyone who has logged in. */
        SIGNED_IN,
        /** Everyone who is somebody at the school of the address. */
        MEMBER,
        /** The staff of the school of the address. */
        STAFF,
        /** The administrators of the school of the address. */
        ADMINISTRATOR,
        /** Whoever runs the installation. */
        OPERATOR;

        boolean opensFor(Visit visit) {
            return visit.pass() == null ? opensForMembers(visit) : this == ANYONE;
        }

        private boolean opensForMembers(Visit visit) {
            return switch (this) {
                case ANYONE -> true;
                case SIGNED_IN -> visit.who() != null;
                case MEMBER -> visit.viewer() != null;
                case STAFF -> visit.viewer() != null && visit.by().capacity() == Capacity.STAFF;
                case ADMINISTRATOR -> visit.viewer() != null && visit.by().administrator();
                case OPERATOR -> visit.who() != null && visit.signedIn().operator();
            };
        }
    }
}
