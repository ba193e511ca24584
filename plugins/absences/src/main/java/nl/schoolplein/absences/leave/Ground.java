package nl.schoolplein.absences.leave;

/**
 * A ground for leave, as the school has it in its list.
 *
 * @param key one of the portal's, or that of the school's own
 * @param name what it is called: "Huwelijk"
 * @param about what counts as such, for the parent
 * @param proof what has to come along; empty if nothing
 * @param most how many school days are usual at most; 0 if that is not said
 * @param signature whether both parents' signature on paper is asked
 * @param offered whether parents may choose it
 * @param own whether the school added it
 * @param yes what the letter says when it is approved
 * @param no what it says when it is rejected
 */
public record Ground(
        String key,
        String name,
        String about,
        String proof,
        int most,
        Track track,
        boolean signature,
        boolean offered,
        boolean own,
        String yes,
        String no) {
    static final int NAME = 80;
    static final int TEXT = 600;
}
