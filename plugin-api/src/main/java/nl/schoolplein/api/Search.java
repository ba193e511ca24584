package nl.schoolplein.api;

/**
 * What somebody looks for.
 *
 * @param typed what was typed, 2 to 100 characters, without spaces around it
 * @param words the words in it, as {@link Words} takes them apart
 * @param most how many hits are shown, from 1; what is found beyond that is not
 * @since 1.0
 */
public record Search(String typed, Words.Sought words, int most) {}
