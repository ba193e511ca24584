package nl.schoolplein.bookcase;

import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Group;

/** The page on which documents are put in a folder. */
public record UploadForm(UUID folder, String folderName, List<Group> groups) {}
