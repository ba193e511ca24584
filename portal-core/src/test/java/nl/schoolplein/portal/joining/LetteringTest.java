package nl.schoolplein.portal.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What letters can print of a name. */
class LetteringTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Çelik-Şahin",
                "Nguyễn Thị Ánh",
                "Łukasz Żółć",
                "Ólafur Þór Ægisson",
                "Ọláìyá Ṣọ́lá",
                "Ирина Щербакова",
                "Ελένη Παπαδοπούλου",
                "محمد الإدريسي",
                "زهرا پژمان گلی",
                "Ինա Սարգսյան",
                "თამარ ბერიძე"
            })
    void isPrintedAsWritten(String name) {
        assertEquals(name, Lettering.printed(name));
        assertTrue(Lettering.isPrintedAsWritten(name));
    }

    @ParameterizedTest
    @CsvSource({
        "王伟 Jansen, Wáng Wěi Jansen",
        "ሰላም ኣስመላሽ, Salām Āsǝmalāš",
        "தமிழ், Tamiḻ",
        "김민수, Gimminsu",
        "Mila 🙂, 'Mila '"
    })
    void isWrittenInLatinLettersWhereAFontIsMissing(String name, String printed) {
        assertEquals(printed, Lettering.printed(name));
        assertFalse(Lettering.isPrintedAsWritten(name));
    }

    @Test
    void arabicRunsFromRightToLeftAndItsLettersAreJoined() {
        assertEquals("Aan \uFEAA\uFEE4\uFEA4\uFEE3 en Bas", Lettering.drawn("Aan محمد en Bas"));
        assertEquals("Aan Bas", Lettering.drawn("Aan Bas"));
    }

    /** Kurdish has letters of which there are no joined forms: it can be read, but the school is told. */
    @Test
    void whatCannotBeJoinedIsSaid() {
        assertEquals("ڕێبوار", Lettering.printed("ڕێبوار"));
        assertFalse(Lettering.isPrintedAsWritten("ڕێبوار"));
    }

    @Test
    void anAccentMayBeASignOfItsOwn() {
        assertEquals("Zoë", Lettering.printed("Zoe\u0308"));
        assertTrue(Lettering.isPrintedAsWritten("Zoe\u0308"));
    }
}
