package nl.schoolplein.api;

/**
 * What a member of staff does at the school. Administering the portal comes apart from it: {@link Viewer#administrator}.
 *
 * @since 1.0
 */
public enum StaffRole {
    /** Leads the school (directeur). */
    HEAD,
    /** Teaches groups (leerkracht). */
    TEACHER,
    /** Looks after pupils of all groups who need more (intern begeleider). */
    CARE,
    /** Whoever else works there: the office, the caretaker. */
    OTHER
}
