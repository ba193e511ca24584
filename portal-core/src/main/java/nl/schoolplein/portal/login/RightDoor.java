package nl.schoolplein.portal.login;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.server.Request;

/** By which of the two entrances somebody comes in, and by which they should. */
final class RightDoor {
    private final Entrances entrances;
    private final Schools schools;

    /** Of this portal, whose people are at these schools. */
    RightDoor(Entrances entrances, Schools schools) {
        this.entrances = entrances;
        this.schools = schools;
    }

    /** By which entrance a request comes in. */
    enum Here {
        STAFF,
        PARENTS,
        /** The one that there is, or a host of which nobody knows. */
        BOTH;

        /** How it is called in keys of texts. */
        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Here here(Visit visit) {
        String host = Request.getServerName(visit.asked());
        return entrances.isForStaff(host) ? Here.STAFF : entrances.isForParents(host) ? Here.PARENTS : Here.BOTH;
    }

    /** The address of the other entrance than this one; only asked where there are two. */
    URI other(Here here) {
        return here == Here.STAFF ? entrances.parents() : entrances.staff();
    }

    /** Whether the entrance for staff is theirs. Who is parent and staff, or the operator, is right where they are. */
    boolean isStaffs(UUID account, Set<UUID> at, boolean otherwise) {
        boolean parent = false;
        boolean staff = false;
        for (UUID school : at) {
            Membership membership = schools.membership(school, account); // kept in memory
            parent |= membership.guardian() != null;
            staff |= membership.staff() != null;
        }
        return parent == staff ? otherwise : staff;
    }

    /** Where somebody goes who has just logged in: by way of a word about their own entrance, if they took the other one. */
    URI onward(Visit visit, SignedIn who, String to) {
        Here here = here(visit);
        boolean staff = here == Here.STAFF;
        boolean right = here == Here.BOTH || isStaffs(who.account(), who.schools(), staff) == staff;
        return URI.create(right ? to : "/login/entrance?next=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }
}
