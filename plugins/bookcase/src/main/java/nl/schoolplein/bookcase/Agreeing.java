package nl.schoolplein.bookcase;

import java.time.Instant;
import java.util.stream.Stream;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian is asked: to read a document and agree with it.
 *
 * @param number the version that is to be agreed with
 * @param given when this guardian agreed, or null
 * @param again whether this guardian agreed with an older version, which does not count any more
 */
public record Agreeing(int number, @Nullable Instant given, boolean again) {

    /** Whether a guardian may agree for one of the children whom it concerns. */
    static boolean concerns(Audience audience, Viewer viewer) {
        return children(audience, viewer).anyMatch(child -> viewer.isAsked(Bookcase.Action.AGREE, child));
    }

    /** The guardian's children whom it concerns. */
    static Stream<Pupil> children(Audience audience, Viewer viewer) {
        return viewer.children().stream()
                .filter(child -> audience.kind() == Audience.Kind.SCHOOL
                        || audience.members().contains(child.group())
                        || audience.members().contains(child.id()));
    }
}
