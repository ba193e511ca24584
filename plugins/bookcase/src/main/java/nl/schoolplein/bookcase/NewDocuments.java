package nl.schoolplein.bookcase;

import jakarta.validation.constraints.Size;
import java.util.List;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to put documents in a folder.
 *
 * @param files one or more
 * @param title what people read in the list; with several files each gets it with a number, without it each is called
 *     after its file
 * @param audience for whom all of them are
 */
public record NewDocuments(
        List<Upload> files,
        @Nullable @Size(max = Document.TITLE) String title,
        Audience audience) {

    String titleOf(int index) {
        if (title == null) {
            return withoutEnding(files.get(index).name());
        }
        return files.size() == 1 ? title : shortened(title, " (" + (index + 1) + ")");
    }

    private static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return shortened(dot > 0 ? fileName.substring(0, dot) : fileName, "");
    }

    private static String shortened(String text, String ending) {
        int room = Document.TITLE - ending.length();
        return (text.length() > room ? text.substring(0, room) : text) + ending;
    }
}
