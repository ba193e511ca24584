package nl.schoolplein.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each change of what plugins see stands in {@code api.txt}, where a reviewer meets it. */
class ApiReportTest {
    private static final Path REPORT = Path.of("api.txt");

    @Test
    void theReportIsWhatPluginsSee() throws Exception {
        String report = ApiReport.of(Path.of("target/classes"), "nl.schoolplein.api");
        if (Boolean.getBoolean("api.write")) {
            Files.writeString(REPORT, report);
        }
        assertEquals(
                written(),
                report,
                "plugin-api has changed. If that was meant, run ApiReportTest with -Dapi.write=true and commit api.txt");
    }

    private static String written() throws IOException {
        return Files.exists(REPORT) ? Files.readString(REPORT) : "";
    }
}
