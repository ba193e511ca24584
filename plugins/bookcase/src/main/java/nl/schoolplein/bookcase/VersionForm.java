package nl.schoolplein.bookcase;

/** The page on which a document gets a new version. */
public record VersionForm(DocumentCard document) {}
