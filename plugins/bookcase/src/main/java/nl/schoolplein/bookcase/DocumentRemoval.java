package nl.schoolplein.bookcase;

import java.util.UUID;

/** The question whether a document may go. */
public record DocumentRemoval(UUID folder, DocumentCard document) {}
