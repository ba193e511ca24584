package nl.schoolplein.portal.school;

/**
 * A row that comes from the school administration. Its state is what a roster may set, and an undo may set back; the rest
 * of the row (an account, rights that were given by hand) is never touched by either.
 *
 * @param <S> the state, a record whose equality is that of its components
 */
public interface Rostered<S extends Record> {

    /** What a roster may set. */
    S state();

    /** Takes over a state. */
    void become(S state);
}
