package nl.schoolplein.bookcase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who agreed with a document, and who has not yet.
 *
 * @param agreed the number of families in which a guardian agreed
 * @param asked the number of families that are asked
 * @param who which of them are listed
 * @param families those, the groups in the order of the school
 */
public record Agreed(DocumentCard document, long agreed, int asked, Who who, List<AskedFamily> families) {

    /** Which families are listed. */
    public enum Who {
        ALL,
        /** Those in which nobody agreed. */
        NOT_YET
    }

    /** A family: the names of its children with their groups, and its guardians who may act for them. */
    public record AskedFamily(String children, String groups, List<AskedGuardian> guardians) {
        boolean agreed() {
            return guardians.stream().anyMatch(guardian -> guardian.given() != null);
        }
    }

    /** A guardian, who answers for nobody else; {@code given} is null if there is no answer yet. */
    public record AskedGuardian(String name, @Nullable Instant given) {}
}
