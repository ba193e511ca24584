package nl.schoolplein.api;

/**
 * What the link between a guardian and a pupil carries. What follows from it is told by {@link PupilAction}.
 *
 * @since 1.0
 */
public enum LinkRight {
    /** Has parental authority or custody (ouderlijk gezag of voogdij, BW 1:245). */
    AUTHORITY,
    /** Takes care of the child in fact, with or without authority: a foster parent (feitelijke verzorger). */
    CARER,
    /** May see what the school shows about the child. */
    MAY_SEE,
    /** May act for the child: absence, leave, bookings and, with authority, consents. */
    MAY_ACT,
    /** May collect the child from school. */
    MAY_COLLECT,
    /** Is sent the mail about the child. */
    RECEIVES_MAIL
}
