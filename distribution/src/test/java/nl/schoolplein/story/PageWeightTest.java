package nl.schoolplein.story;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a desktop costs somebody on a phone subscription, as the browser itself counts it. */
class PageWeightTest {
    private static final int KILOBYTE = 1000;

    private static Stage stage;

    @BeforeAll
    static void open() throws Exception {
        stage = Stage.forTest(PageWeightTest.class);
    }

    @AfterAll
    static void close() throws Exception {
        if (stage != null) {
            stage.everybodyLeaves();
            stage.close();
        }
    }

    /** Bytes over the line, with headers and compressed, and the answers that they came in. */
    private record Weight(long bytes, List<String> answers) {}

    private static Weight of(Page page, CDPSession line, Runnable step) {
        List<String> answers = new ArrayList<>();
        long[] bytes = new long[1];
        line.on(
                "Network.responseReceived",
                event ->
                        answers.add(event.getAsJsonObject("response").get("url").getAsString()));
        line.on(
                "Network.loadingFinished",
                (JsonObject event) -> bytes[0] += event.get("encodedDataLength").getAsLong());
        step.run();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return new Weight(bytes[0], answers);
    }

    @Test
    void theFirstDesktopIsLightAndTheNextOnesLighter() {
        Person parent = stage.person(360, ColorScheme.LIGHT, Hands.POINTER);
        parent.page
                .context()
                .request()
                .post(
                        "/login",
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setHeader("Accept", "application/json")
                                .setData(java.util.Map.of("username", "ouder", "password", "schoolplein-demo")));
        CDPSession line = parent.page.context().newCDPSession(parent.page);
        line.send("Network.enable");
        Weight first = of(parent.page, line, () -> parent.page.navigate("/de-linde/"));
        assertTrue(first.bytes() > 10 * KILOBYTE, "something was counted: " + first);
        assertTrue(first.bytes() <= 150 * KILOBYTE, first.toString());
        assertTrue(first.answers().size() <= 12, first.toString());
        line.detach();

        CDPSession again = parent.page.context().newCDPSession(parent.page);
        again.send("Network.enable");
        Weight later = of(parent.page, again, () -> parent.page.navigate("/"));
        assertTrue(later.bytes() <= 15 * KILOBYTE, later.toString());
        System.out.println("first desktop: " + first.bytes() + " bytes in "
                + first.answers().size() + " answers; desktop over all schools after it: " + later.bytes() + " bytes");
    }
}
