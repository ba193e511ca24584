package nl.schoolplein.bookcase;

import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.Upload;
import nl.schoolplein.api.Viewer;

/** What comes into the bookcase is fit for it, and for people for whom the sender may put something in it. */
final class Arrival {
    private Arrival() {}

    /** Members that are no groups of this school are groups of another, or of nobody. */
    static boolean mayBeFor(Viewer viewer, Directory directory, Audience audience) {
        return audience.members().stream()
                        .allMatch(group -> directory.group(group).isPresent())
                && viewer.may(Bookcase.Action.ADD, audience);
    }

    /** Keeps a file that is one, and no program. */
    static StoredFile keep(Files files, Form<?> form, String field, Upload upload) {
        if (upload.size() == 0) {
            throw form.refuse(field, "document.empty", upload.name());
        }
        StoredFile file = files.keep(upload);
        if (FileKind.of(file) == FileKind.PROGRAM) {
            throw form.refuse(field, "document.program", upload.name());
        }
        return file;
    }
}
