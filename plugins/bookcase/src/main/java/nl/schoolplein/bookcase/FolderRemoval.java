package nl.schoolplein.bookcase;

import java.util.UUID;

/** The question whether a folder may go; only an empty one can. */
public record FolderRemoval(UUID id, String name, boolean empty) {}
