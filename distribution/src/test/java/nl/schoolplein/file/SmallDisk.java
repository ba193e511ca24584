package nl.schoolplein.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes, in memory. Only root may make one. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Makes one; where that cannot be done the test is aborted, loudly, or fails where continuous integration needs it. */
    static SmallDisk needed(Class<?> test, int megabytes) throws IOException {
        Path folder = Files.createTempDirectory("disk");
        String said = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        if (!said.isEmpty()) {
            Files.delete(folder);
            String complaint = "NOT TESTED: " + test.getSimpleName() + " may make no small disk (" + said.strip()
                    + "). Run it as root, on Linux.";
            String line = "#".repeat(complaint.length());
            System.err.println("\n" + line + "\n" + complaint + "\n" + line + "\n");
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(complaint);
            }
            Assumptions.abort(complaint);
        }
        return new SmallDisk(folder);
    }

    /** Where it is. */
    Path folder() {
        return folder;
    }

    /** From now on nothing can be written on it. */
    void readOnly() {
        Assertions.assertEquals("", run("mount", "-o", "remount,ro", folder.toString()));
    }

    /** What a command said on its way to failing; empty if it did not fail. */
    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean done = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            return done ? "" : "it failed: " + said;
        } catch (IOException notThere) {
            return String.valueOf(notThere.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Override
    public void close() throws IOException {
        Assertions.assertEquals("", run("umount", "-l", folder.toString()));
        Files.delete(folder);
    }
}
