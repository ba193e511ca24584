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
        /** Groups that are parts of one group; their names, and the name of the group. */
        PARTS,
        /** So many pupils have left by what the file itself says. */
        FORMER_PUPILS,
        /** So many pupils come later. */
        COMING_PUPILS,
        /** So many people have no last name in the file. */
        NO_LAST_NAME,
        /** So many parents help at school; that makes nobody staff. */
        HELPING_PARENTS,
        /** The school year that the file is of, which is not that of today. */
        OTHER_YEAR,
        /** So many rows say nothing of a guardian's e-mail address. */
        NO_EMAIL,
        /** Somebody or something is not as the roster says, since an administrator changed it by hand. */
        KEPT_BY_HAND,
        /** A pupil is in another group than the roster says, since an administrator moved it this school year. */
        KEPT_IN_GROUP,
        /** A guardian has authority over a pupil; both names. */
        AUTHORITY,
        /** A guardian has no authority over a pupil; both names. */
        NO_AUTHORITY,
        /** A guardian may collect a pupil; both names. */
        MAY_COLLECT,
        /** A guardian may not collect a pupil; both names. */
        MAY_NOT_COLLECT;

        String key() {
            return "roster.note." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
