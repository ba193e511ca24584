package nl.schoolplein.portal.joining;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Joins Arabic letters: each takes the form that its neighbours ask for (Unicode, section 9.2). ICU does so for the letters of
 * Arabic itself; those of Persian, Urdu and others get the forms that Unicode has for them.
 */
final class ArabicForms {
    private static final int FIRST = 0xfb50;
    private static final Set<Integer> TYPES = Set.of(
            DecompositionType.ISOLATED, DecompositionType.INITIAL, DecompositionType.MEDIAL, DecompositionType.FINAL);
    private static final Set<Integer> JOINING = Set.of(JoiningType.DUAL_JOINING, JoiningType.RIGHT_JOINING);

    /** The forms by letter and type. */
    private static final Map<Form, Integer> FORMS = forms();

    private ArabicForms() {}

    private record Form(int letter, int type) {}

    private static Map<Form, Integer> forms() {
        Map<Form, Integer> forms = new HashMap<>();
        IntStream.concat(IntStream.rangeClosed(FIRST, 0xfdff), IntStream.rangeClosed(0xfe70, 0xfefc))
                .filter(sign -> TYPES.contains(decomposition(sign)))
                .forEach(sign -> {
                    int[] letters = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD)
                            .codePoints()
                            .toArray();
                    if (letters.length == 1) {
                        forms.putIfAbsent(new Form(letters[0], decomposition(sign)), sign);
                    }
                });
        return forms;
    }

    /** A text with its Arabic letters joined, in the order in which it is read. */
    static String joined(String text) {
        int[] signs;
        try {
            signs = new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK)
                    .shape(text)
                    .codePoints()
                    .toArray();
        } catch (ArabicShapingException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (int place = 0; place < signs.length; place++) {
            if (isLoose(signs[place])) {
                signs[place] = FORMS.getOrDefault(new Form(signs[place], form(signs, place)), signs[place]);
            }
        }
        return new String(signs, 0, signs.length);
    }

    /** Whether a text holds a letter that ought to be joined and of which there is no such form: some of Kurdish and Pashto. */
    static boolean lacks(String text) {
        return joined(text).codePoints().anyMatch(ArabicForms::isLoose);
    }

    private static boolean isLoose(int sign) {
        return sign < FIRST && JOINING.contains(joining(sign));
    }

    private static int form(int[] signs, int place) {
        boolean before = joinsOn(neighbour(signs, place, -1));
        boolean after = joining(signs[place]) == JoiningType.DUAL_JOINING && joinsBack(neighbour(signs, place, 1));
        return before
                ? after ? DecompositionType.MEDIAL : DecompositionType.FINAL
                : after ? DecompositionType.INITIAL : DecompositionType.ISOLATED;
    }

    /** The next sign that way that is no mark above or below a letter; a space if there is none. */
    private static int neighbour(int[] signs, int place, int step) {
        int there = place + step;
        while (there >= 0 && there < signs.length && joining(signs[there]) == JoiningType.TRANSPARENT) {
            there += step;
        }
        return there >= 0 && there < signs.length ? signs[there] : ' ';
    }

    private static boolean joinsOn(int sign) {
        int form = decomposition(sign);
        return joining(sign) == JoiningType.DUAL_JOINING
                || form == DecompositionType.INITIAL
                || form == DecompositionType.MEDIAL;
    }

    private static boolean joinsBack(int sign) {
        int form = decomposition(sign);
        return JOINING.contains(joining(sign)) || form == DecompositionType.FINAL || form == DecompositionType.MEDIAL;
    }

    private static int joining(int sign) {
        return UCharacter.getIntPropertyValue(sign, UProperty.JOINING_TYPE);
    }

    private static int decomposition(int sign) {
        return UCharacter.getIntPropertyValue(sign, UProperty.DECOMPOSITION_TYPE);
    }
}
