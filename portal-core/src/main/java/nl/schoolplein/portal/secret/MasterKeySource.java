package nl.schoolplein.portal.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Where the master key is: always outside the database. */
public sealed interface MasterKeySource {

    /** The keys: the one in use first, after it those of before that something may still be wrapped with. */
    List<MasterKey> read();

    /** Whether a key can be made here when there is none yet. */
    default boolean isMissing() {
        return false;
    }

    /** The file of a portal that was not told of another: beside the data folder, so that no copy of the data has it. */
    static MasterKeySource of(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        InFile demo = inDemo(folder);
        return demo.isMissing() ? new InFile(folder.resolveSibling(folder.getFileName() + ".key")) : demo;
    }

    /** The file of a demo, whose data is nobody's: in the data folder, so that it is gone with it. */
    static InFile inDemo(Path data) {
        return new InFile(data.resolve("demo.key"));
    }

    /** A file that only its owner reads; the portal makes it at its first start, and changes it when the key is replaced. */
    record InFile(Path file) implements MasterKeySource {
        private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

        @Override
        public boolean isMissing() {
            return Files.notExists(file);
        }

        @Override
        public List<MasterKey> read() {
            try {
                return MasterKey.read(Files.readString(file), "the file " + file);
            } catch (IOException unreadable) {
                throw new MasterKeyException(
                        "The master key cannot be read from " + file + ". Bring that file back, or name another place"
                                + " in the configuration (schoolplein.master-key-file): without it medical details and"
                                + " court notes cannot be read.",
                        unreadable);
            }
        }

        /** Writes all of it or nothing. */
        void write(List<MasterKey> keys) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try {
                Files.deleteIfExists(part);
                Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER));
                Files.writeString(
                        part, keys.stream().map(MasterKey::written).collect(Collectors.joining("\n", "", "\n")));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException refused) {
                throw new MasterKeyException(
                        "The master key cannot be written to " + file
                                + ". Give the portal the right to write there, or name another place in the"
                                + " configuration (schoolplein.master-key-file).",
                        refused);
            }
        }
    }

    /** A text that came with the environment. */
    record Given(String text) implements MasterKeySource {
        @Override
        public List<MasterKey> read() {
            return MasterKey.read(text, "schoolplein.master-key");
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "schoolplein.master-key";
        }
    }

    /** What a command prints, such as the client of a key vault; it is asked at the start and when keys are replaced. */
    record FromCommand(String command, Duration patience) implements MasterKeySource {
        private static final Duration USUAL = Duration.ofSeconds(30);

        /** With half a minute for an answer. */
        public FromCommand(String command) {
            this(command, USUAL);
        }

        @Override
        public List<MasterKey> read() {
            try {
                Process process = new ProcessBuilder("/bin/sh", "-c", command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                    throw failed("gave no answer within " + patience.toSeconds() + " s");
                }
                if (process.exitValue() != 0) {
                    throw failed("failed with exit code " + process.exitValue());
                }
                String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                return MasterKey.read(printed, "what schoolplein.master-key-command prints");
            } catch (IOException refused) {
                throw new MasterKeyException(
                        "The command for the master key (schoolplein.master-key-command) cannot be run: " + command,
                        refused);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new MasterKeyException("Waiting for the master key was interrupted.", interrupted);
            }
        }

        private MasterKeyException failed(String how) {
            return new MasterKeyException(
                    "The command for the master key (schoolplein.master-key-command) " + how + ": " + command);
        }
    }
}
