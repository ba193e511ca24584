package nl.schoolplein.bookcase;

/** The question whether an older version may go. */
public record VersionRemoval(DocumentCard document, VersionCard version) {}
