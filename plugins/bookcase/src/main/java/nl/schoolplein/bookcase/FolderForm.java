package nl.schoolplein.bookcase;

import java.util.List;

/** The page on which a folder is made. */
public record FolderForm(List<Look> looks) {}
