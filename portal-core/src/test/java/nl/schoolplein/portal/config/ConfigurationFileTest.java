package nl.schoolplein.portal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.portal.network.Proxies;
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
    void theMailServerIsWholeOrNotThere() throws Exception {
        String server = "schoolplein.data=x\nschoolplein.mail-host=smtp.example.org\n";
        assertEquals(Optional.empty(), MailSettings.of(read("schoolplein.data=x\n", Map.of())), "mails wait");
        MailServer read = MailSettings.of(read(
                        server + "schoolplein.mail-from=portal@example.org\nschoolplein.mail-security=tls\n"
                                + "schoolplein.mail-port=465\nschoolplein.mail-username=portal\n",
                        Map.of("SCHOOLPLEIN_MAIL_PASSWORD", "s3cret-enough")))
                .orElseThrow();
        assertEquals(465, read.port());
        assertEquals(MailServer.Security.TLS, read.security());
        assertFalse(read.toString().contains("s3cret-enough"), read.toString());
        String said = refused(server, Map.of());
        assertTrue(said.contains("schoolplein.mail-from") && said.contains("portal@example.org"), said);
        said = refused(server + "schoolplein.mail-from=portal@example.org\nschoolplein.mail-security=ssl\n", Map.of());
        assertTrue(said.contains("schoolplein.mail-security") && said.contains("portal.properties:4"), said);
        said = refused(
                server + "schoolplein.mail-from=portal@example.org\nschoolplein.mail-security=none\n"
                        + "schoolplein.mail-password=s3cret-enough\n",
                Map.of());
        assertTrue(said.contains("schoolplein.mail-security") && !said.contains("s3cret-enough"), said);
    }

    @Test
    void trustedProxiesAreAddressesAndRanges() throws Exception {
        assertFalse(ProxySettings.of(read("schoolplein.data=x\n", Map.of())).trusts("127.0.0.1"), "none by default");
        Proxies proxies = ProxySettings.of(read("""
                schoolplein.data=x
                schoolplein.trusted-proxies=127.0.0.1, 10.0.0.0/8
                schoolplein.proxy-header=forwarded
                """, Map.of()));
        assertTrue(proxies.trusts("127.0.0.1") && proxies.trusts("10.1.2.3"));
        assertEquals(Proxies.Header.FORWARDED, proxies.header());
        String said = refused("schoolplein.data=x\nschoolplein.trusted-proxies=127.0.0.1,proxy\n", Map.of());
        assertTrue(said.contains("trusted-proxies") && said.contains(":2") && said.contains("not proxy."), said);
        said = refused("schoolplein.data=x\nschoolplein.proxy-header=x-real-ip\n", Map.of());
        assertTrue(said.contains("schoolplein.proxy-header") && said.contains("portal.properties:2"), said);
    }

    @Test
    void anAddressForStaffNeedsOneForParents() {
        String said = refused("schoolplein.data=x\nschoolplein.staff-address=https://plaza.example.nl\n", Map.of());
        assertTrue(said.contains("schoolplein.address") && said.contains("needed"), said);
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
