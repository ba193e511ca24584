package nl.schoolplein.bookcase;

import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
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
 * @param from from when they are shown, in the school's zone; at once if there is no such moment
 * @param until until when they are shown, in the school's zone
 * @param ask whether guardians are asked to agree
 * @param filesNumber which one it is of files that come one by one, from 1
 */
public record NewDocuments(
        List<Upload> files,
        @Nullable @Size(max = Document.TITLE) String title,
        Audience audience,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        boolean ask,
        @Nullable Integer filesNumber) {

    String titleOf(int index) {
        if (title == null) {
            return withoutEnding(files.get(index).name());
        }
        if (files.size() == 1 && filesNumber == null) {
            return title;
        }
        return shortened(title, " (" + (filesNumber == null ? index + 1 : filesNumber) + ")");
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
