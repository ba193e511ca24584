package nl.schoolplein.portal.notice;

/** How somebody wants to hear of a module. */
public enum Wish {
    /** In the bell, and by mail. */
    MAIL,
    /** In the bell. */
    BELL,
    /** Not at all. */
    NONE
}
