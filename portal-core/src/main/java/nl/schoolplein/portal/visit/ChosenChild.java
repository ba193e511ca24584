package nl.schoolplein.portal.visit;

import java.util.Optional;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.school.Membership;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * The one child that a guardian wants to see, named in the address ({@code ?child=…}): two windows side by side may be
 * about two children. An id that is no child of this guardian's chooses nobody.
 */
final class ChosenChild {
    private static final String PARAMETER = "child";

    private ChosenChild() {}

    static Optional<Pupil> of(Request request, @Nullable Membership membership, @Nullable PortalViewer viewer) {
        String query = request.getHttpURI().getQuery();
        if (query == null
                || !query.contains(PARAMETER + "=")
                || membership == null
                || membership.guardian() == null
                || viewer == null
                || viewer.capacity() != Capacity.GUARDIAN) {
            return Optional.empty();
        }
        String id = Request.extractQueryParameters(request).getValue(PARAMETER);
        return membership.guardian().children().stream()
                .map(Membership.Child::pupil)
                .filter(child -> child.id().toString().equals(id))
                .findFirst();
    }

    /** The address with the child in it, unless it names one already. */
    static String in(String address, Pupil child) {
        if (address.contains("?" + PARAMETER + "=") || address.contains("&" + PARAMETER + "=")) {
            return address;
        }
        int hash = address.indexOf('#');
        String place = hash < 0 ? address : address.substring(0, hash);
        String rest = hash < 0 ? "" : address.substring(hash);
        return place + (place.indexOf('?') < 0 ? '?' : '&') + PARAMETER + "=" + child.id() + rest;
    }
}
