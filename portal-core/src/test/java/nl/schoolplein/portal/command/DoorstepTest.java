package nl.schoolplein.portal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorstepTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsTooDeepForASocketHasOneElsewhere() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("a".repeat(60)).resolve("b".repeat(60)));
        Doorstep doorstep = new Doorstep(deep);
        UnixDomainSocketAddress address = doorstep.listen();
        assertTrue(address.getPath().toString().length() <= 100, address.toString());
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            try (SocketChannel called = SocketChannel.open(doorstep.call().orElseThrow())) {
                assertTrue(called.isConnected());
            }
        }
        doorstep.leave(address);
        assertTrue(doorstep.call().isEmpty());
        assertFalse(Files.exists(address.getPath()));
    }

    @Test
    void whereNobodyEverListenedNobodyIsCalled() throws Exception {
        assertTrue(new Doorstep(folder).call().isEmpty());
        assertEquals(0, folder.toFile().list().length);
    }
}
