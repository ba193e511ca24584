package nl.schoolplein.portal.roster;

import java.util.List;
import java.util.Locale;

/** Something in a roster that is in order, and that an administrator should know all the same. */
public record Note(About about, List<String> values) {

    /** What about. */
    public enum About {
        /** A pupil is in several groups; the name, the home group that was chosen, and the others. */
        OTHER_GROUPS,
        /** So many classes are left out, since the school has home groups. */
        OTHER_CLASSES,
        /** So many pupils have no group. */
        NO_GROUP,
        /** Somebody or something is not as the roster says, since an administrator changed it by hand. */
        KEPT_BY_HAND,
        /** A pupil is in another group than the roster says, since an administrator moved it this school year. */
        KEPT_IN_GROUP;

        String key() {
            return "roster.note." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
