package nl.schoolplein.api;

/**
 * In what capacity a person visits a school. One person can be both with one account, but acts in one at a time: rights
 * are never the sum of two.
 *
 * @since 0.1
 */
public enum Capacity {
    /** An adult linked to a pupil (ouder/verzorger). */
    GUARDIAN,
    /** Teacher, administrator, head or care staff (medewerker). */
    STAFF
}
