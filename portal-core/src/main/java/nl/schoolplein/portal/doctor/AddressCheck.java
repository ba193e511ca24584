package nl.schoolplein.portal.doctor;

import java.util.List;
import nl.schoolplein.portal.Site;

/** The public address: whether a link to the portal can be written. */
final class AddressCheck implements Check {
    @Override
    public List<Finding> look(Site site) {
        return site.place().unaddressed()
                ? List.of(Finding.note(
                        "address",
                        "schoolplein.address is not set: nobody can be invited, or sent a link for a new password."))
                : List.of();
    }
}
