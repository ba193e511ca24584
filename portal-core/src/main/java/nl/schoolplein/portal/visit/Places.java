package nl.schoolplein.portal.visit;

import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;

/** Where somebody is somebody: what is over several schools is made of a visit at each. */
public record Places(Schools schools) {

    /** The visitor at each school at which they are somebody: each with the capacity and the children there. */
    public List<Visit> of(Visit visit) {
        SignedIn who = visit.signedIn();
        List<Visit> places = new ArrayList<>();
        for (School school : schools.withIds(who.schools())) {
            var membership = schools.membership(school.id(), who.account());
            PortalViewer.of(who, membership).ifPresent(viewer -> places.add(visit.at(school, membership, viewer)));
        }
        return places;
    }

    /** Where the chosen child is, or everywhere. */
    public static List<Visit> chosen(List<Visit> places) {
        List<Visit> chosen =
                places.stream().filter(place -> place.chosen().isPresent()).toList();
        return chosen.isEmpty() ? places : chosen;
    }
}
