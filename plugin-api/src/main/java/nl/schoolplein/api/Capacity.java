package nl.schoolplein.api;

/**
 * In what capacity a person visits a school. One person can be guardian and staff with one account, but acts in one at a
 * time: rights are never the sum of two.
 *
 * @since 1.0
 */
public enum Capacity {
    /** An adult linked to a pupil (ouder/verzorger). */
    GUARDIAN,
    /** Teacher, administrator, head or care staff (medewerker). */
    STAFF,
    /**
     * Somebody without an account who entered the code of a pass, and may do one thing in one module for a while; see {@link
     * Passes}. Neither guardian nor staff: has no children, teaches nobody, leads nothing.
     */
    VISITOR
}
