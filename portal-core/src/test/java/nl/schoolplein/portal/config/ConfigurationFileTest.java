package nl.schoolplein.portal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
    @TempDir
    private Path folder;

    private Settings read(String content, Map<String, String> environment) throws IOException, ConfigurationException {
        Path file = folder.resolve("portal.properties");
        Files.writeString(file, content);
        return ConfigurationFile.read(file, environment);
    }

    private String refused(String content, Map<String, String> environment) {
        return String.valueOf(assertThrows(ConfigurationException.class, () -> read(content, environment))
                .getMessage());
    }

    @Test
    void theFileIsReadAndTheEnvironmentOverrulesIt() throws Exception {
        Settings settings = read(
                "# comment\nschoolplein.data=/var/lib/portal\nschoolplein.port=9000\n",
                Map.of("SCHOOLPLEIN_PORT", "9001", "PATH", "/bin"));
        assertEquals(Path.of("/var/lib/portal"), settings.data());
        assertEquals(9001, settings.port());
        assertEquals(8081, settings.managementPort());
        assertTrue(settings.secureCookies());
        assertEquals(Optional.empty(), DatabaseSettings.of(settings), "the embedded database needs no more");
    }

    @Test
    void anUnknownKeyIsNamedWithItsPlace() {
        String said = refused("schoolplein.data=x\n\nschoolplein.prot=80\n", Map.of());
        assertTrue(said.contains("schoolplein.prot") && said.contains("portal.properties:3"), said);
        said = refused("schoolplein.data=x\n", Map.of("SCHOOLPLEIN_PROT", "80"));
        assertTrue(said.contains("SCHOOLPLEIN_PROT (in the environment)"), said);
    }

    @Test
    void aBadOrMissingValueIsNamedWithItsPlace() {
        String said = refused("schoolplein.data=x\nschoolplein.port=many\n", Map.of());
        assertTrue(said.contains("schoolplein.port") && said.contains("portal.properties:2"), said);
        said = refused("schoolplein.data=x\nschoolplein.port=70000\n", Map.of());
        assertTrue(said.contains("schoolplein.port") && said.contains("0 to 65535"), said);
        said = refused("schoolplein.port=80\n", Map.of());
        assertTrue(said.contains("schoolplein.data"), said);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere.properties");
        String said = String.valueOf(
                assertThrows(ConfigurationException.class, () -> ConfigurationFile.read(nowhere, Map.of()))
                        .getMessage());
        assertTrue(said.contains("nowhere.properties"), said);
    }
}
