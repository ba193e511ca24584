package nl.schoolplein.bookcase;

import java.util.List;
import java.util.UUID;

/** A folder with the documents that the viewer sees in it, newest first. */
public record OpenFolder(UUID id, String name, Look look, List<DocumentCard> documents, boolean mayAdd) {}
