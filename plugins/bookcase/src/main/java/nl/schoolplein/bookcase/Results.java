package nl.schoolplein.bookcase;

import java.util.List;

/**
 * What was found.
 *
 * @param asked what was typed
 * @param more whether there is more than is shown
 * @param complete whether all documents have been read; if not, more may be found in a moment
 */
public record Results(String asked, List<Hit> hits, boolean more, boolean complete) {}
