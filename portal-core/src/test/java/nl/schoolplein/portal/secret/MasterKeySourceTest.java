package nl.schoolplein.portal.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key from a file, from the environment and from a command; whatever is wrong is said without the key. */
class MasterKeySourceTest {
    @TempDir
    Path folder;

    private MasterKey key;
    private MasterKey before;
    private Path file;

    @BeforeEach
    void twoKeys() throws GeneralSecurityException, IOException {
        key = MasterKey.generated();
        before = MasterKey.generated();
        file = Files.writeString(folder.resolve("master.key"), key.written() + "\n" + before.written() + "\n");
    }

    private static String refused(MasterKeySource source) {
        return String.valueOf(
                assertThrows(MasterKeyException.class, source::read).getMessage());
    }

    @Test
    void theOneInUseIsTheFirstWhereverTheyComeFrom() {
        MasterKeySource.Given given = new MasterKeySource.Given(key.written() + "," + before.written());
        for (MasterKeySource source :
                new MasterKeySource[] {given, new MasterKeySource.InFile(file), command("cat '" + file + "'")}) {
            assertEquals(
                    java.util.List.of(key.id(), before.id()),
                    source.read().stream().map(MasterKey::id).toList(),
                    source.toString());
        }
        assertFalse(given.toString().contains(key.written()));
    }

    private static MasterKeySource.FromCommand command(String command) {
        return new MasterKeySource.FromCommand(command);
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutRepeatingIt() {
        String typo = key.written().substring(2);
        for (MasterKeySource source :
                new MasterKeySource[] {new MasterKeySource.Given(typo), command("echo '" + typo + "'")}) {
            String said = refused(source);
            assertTrue(said.contains("is not 32 bytes in Base64"), said);
            assertFalse(said.contains(typo.substring(0, 8)), said);
        }
        assertTrue(refused(new MasterKeySource.Given(" ")).contains("is empty"));
        assertTrue(refused(command("true")).contains("is empty"), "a command that says nothing");
        assertTrue(refused(new MasterKeySource.InFile(folder.resolve("none"))).contains("cannot be read from"));
    }

    @Test
    void aCommandThatFailsOrHangsEndsTheStart() {
        assertTrue(refused(command("echo x; exit 3")).contains("failed with exit code 3"));
        assertTrue(refused(command("no-such-vault")).contains("failed with exit code 127"));
        MasterKeySource hanging = new MasterKeySource.FromCommand("sleep 600", Duration.ofMillis(100));
        assertTrue(refused(hanging).contains("gave no answer"));
    }
}
