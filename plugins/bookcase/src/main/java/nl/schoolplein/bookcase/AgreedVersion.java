package nl.schoolplein.bookcase;

/** What is sent to agree: with which version. */
public record AgreedVersion(int number) {}
