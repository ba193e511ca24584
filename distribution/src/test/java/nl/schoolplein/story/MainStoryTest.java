package nl.schoolplein.story;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main story on a phone and on a wide screen, in both languages, light and dark, by pointer and by keyboard. */
class MainStoryTest {
    private static Stage stage;

    @BeforeAll
    static void open() throws Exception {
        stage = Stage.forTest(MainStoryTest.class);
    }

    @AfterAll
    static void close() throws Exception {
        if (stage != null) {
            stage.close();
        }
    }

    @ParameterizedTest(name = "{0} px, {1}, {2}, {3}")
    @CsvSource({
        "360, DUTCH, LIGHT, POINTER",
        "360, ENGLISH, DARK, KEYBOARD",
        "1440, ENGLISH, LIGHT, POINTER",
        "1440, DUTCH, DARK, KEYBOARD"
    })
    void whatIsOffIsGoneForParentsAndComesBack(int width, Language language, ColorScheme scheme, Hands hands) {
        MainStory story = new MainStory(() -> stage.person(width, scheme, hands), language);
        try {
            story.happens();
        } finally {
            story.leavesAllAsItWas();
            stage.everybodyLeaves();
        }
    }
}
