package nl.schoolplein.portal.page;

import java.util.Optional;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.visit.Visit;

/** Knows of whom there is a photo. */
@FunctionalInterface
public interface Faces {

    /** The address of the pupil's photo, small and square; nothing if there is none that the visitor may see. */
    Optional<String> photo(Visit visit, Pupil pupil);
}
