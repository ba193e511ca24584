package nl.schoolplein.portal.person;

/**
 * What a guardian chose to show: nothing until they choose.
 *
 * @param toParents to the other parents of the groups of the children
 * @param toOther to the other guardians of the own children, such as a former partner
 */
public record Choice(Shared toParents, Shared toOther) {
    static final Choice NONE = new Choice(Shared.NOTHING, Shared.NOTHING);

    /** Of two choices of one person what is shown by both. */
    Choice and(Choice other) {
        return new Choice(toParents.and(other.toParents), toOther.and(other.toOther));
    }
}
