package nl.schoolplein.bookcase;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is sent to make a folder; without a look it gets the plain one. */
public record NewFolder(
        @Size(max = Folder.NAME) String name, @Nullable Look look) {

    Folder at(int place) {
        return new Folder(name, look == null ? Look.OTHER : look, place);
    }
}
