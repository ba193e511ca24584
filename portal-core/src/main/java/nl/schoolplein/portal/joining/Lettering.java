package nl.schoolplein.portal.joining;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Puts names into signs that the fonts of the letters have. What none of them has, such as Chinese or Ethiopic, is written in
 * Latin letters; nothing becomes a question mark.
 */
final class Lettering {
    private Lettering() {}

    /** As it is printed: word by word the same, or in Latin letters; empty if nothing is left that can be printed. */
    static String printed(String text) {
        return Arrays.stream(composed(text).split(" ", -1))
                .map(word -> Glyphs.have(ArabicForms.joined(word)) ? word : inLatin(word))
                .collect(Collectors.joining(" "));
    }

    /** Whether a text is printed as it was written. */
    static boolean isPrintedAsWritten(String text) {
        return printed(text).equals(composed(text)) && !ArabicForms.lacks(composed(text));
    }

    /** A printed line as it is drawn, from left to right: Arabic letters joined, and words turned round that run the other way. */
    static String drawn(String line) {
        String joined = ArabicForms.joined(line);
        return Bidi.requiresBidi(joined.toCharArray(), 0, joined.length())
                ? new Bidi(joined, Bidi.LTR).writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING)
                : joined;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s", " ");
    }

    private static String inLatin(String word) {
        String latin = Transliterator.getInstance("Any-Latin; NFC").transliterate(word);
        boolean hasCase = word.codePoints().anyMatch(Character::isUpperCase)
                || word.codePoints().anyMatch(Character::isLowerCase);
        String name = hasCase ? latin : UCharacter.toTitleCase(Locale.ROOT, latin, null);
        return name.codePoints()
                .filter(sign -> Glyphs.font(sign).isPresent())
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
