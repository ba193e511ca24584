package nl.schoolplein.portal.person;

/** What to show to whom, as it is ticked. */
public record NewChoice(
        boolean phoneToParents,
        boolean emailToParents,
        boolean addressToParents,
        boolean phoneToOther,
        boolean emailToOther,
        boolean addressToOther) {

    /** The choice. */
    public Choice choice() {
        return new Choice(
                new Shared(phoneToParents, emailToParents, addressToParents),
                new Shared(phoneToOther, emailToOther, addressToOther));
    }
}
