package nl.schoolplein.portal.command;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Where a portal's socket is: in a folder of the data that is the owner's alone. The address of a socket may be some 100
 * bytes long; where the data folder is deeper the socket is in a folder for temporary files, and a file tells which.
 *
 * @param data the portal's folder
 */
record Doorstep(Path data) {
    private static final int LONGEST = 100;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private Path socket() {
        return data.toAbsolutePath().normalize().resolve("run").resolve("portal.socket");
    }

    private Path elsewhere() {
        return socket().resolveSibling("portal.socket-is-at");
    }

    /** The address to listen on; a socket that a killed portal left there is gone afterwards. */
    UnixDomainSocketAddress listen() throws IOException {
        Path run = data.resolve("run");
        if (!Files.isDirectory(run)) {
            Files.createDirectory(run, PosixFilePermissions.asFileAttribute(OWNER));
        }
        Files.setPosixFilePermissions(run, OWNER);
        Files.deleteIfExists(socket());
        Files.deleteIfExists(elsewhere());
        if (fits(socket())) {
            return UnixDomainSocketAddress.of(socket());
        }
        Path folder = Files.createTempDirectory("schoolplein"); // the owner's alone
        Path written = Files.writeString(
                run.resolve("portal.socket.part"),
                folder.resolve("portal.socket").toString());
        Files.move(written, elsewhere(), StandardCopyOption.ATOMIC_MOVE);
        return UnixDomainSocketAddress.of(folder.resolve("portal.socket"));
    }

    /** The address where a portal would listen; nothing if none ever did. */
    Optional<UnixDomainSocketAddress> call() throws IOException {
        Path socket = Files.exists(elsewhere())
                ? Path.of(Files.readString(elsewhere()).strip())
                : socket();
        return Files.exists(socket) && fits(socket)
                ? Optional.of(UnixDomainSocketAddress.of(socket))
                : Optional.empty();
    }

    /** Takes the socket away. */
    void leave(UnixDomainSocketAddress address) throws IOException {
        Files.deleteIfExists(address.getPath());
        if (Files.deleteIfExists(elsewhere())) {
            Path folder = address.getPath().getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        }
    }

    private static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }
}
