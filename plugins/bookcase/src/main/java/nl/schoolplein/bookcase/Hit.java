package nl.schoolplein.bookcase;

import nl.schoolplein.api.Words;
import org.jspecify.annotations.Nullable;

/**
 * A document that was found.
 *
 * @param folder the name of the folder in which it is
 * @param inTitle where its title has one of the words, or null
 * @param inText where its text has one of the words, or null
 */
public record Hit(
        DocumentCard document, String folder, Words.@Nullable Snippet inTitle, Words.@Nullable Snippet inText) {}
