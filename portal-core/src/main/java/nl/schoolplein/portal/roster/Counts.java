package nl.schoolplein.portal.roster;

import jakarta.persistence.Embeddable;

/** How many of each kind. */
@Embeddable
public record Counts(int pupils, int groups, int staff, int guardians) {

    /** How many of one kind. */
    public int of(Kind kind) {
        return switch (kind) {
            case PUPILS -> pupils;
            case GROUPS -> groups;
            case STAFF -> staff;
            case GUARDIANS -> guardians;
        };
    }

    /** How many in all. */
    public int total() {
        return pupils + groups + staff + guardians;
    }
}
