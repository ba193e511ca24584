package nl.schoolplein.portal.form;

import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.data.Room;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what Jetty's parser finds in a multipart form: texts in memory, files on disk. When the disk has no room the
 * files are let go, and the texts still come in: they go back to whoever typed them.
 */
final class Parts extends MultiPart.AbstractPartsListener {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final int BUFFER = 64 * 1024;

    /** How many bytes are written before the disk is asked again how much room it has. */
    private static final long STRIDE = 1024 * 1024;

    private final Body.Limits limits;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, List<Upload>> files = new LinkedHashMap<>();
    private final List<Path> written = new ArrayList<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private long textSize;
    private long fileSize;
    private @Nullable FileChannel file;
    private @Nullable String withoutRoom;
    private @Nullable Throwable failure;
    private boolean complete;

    Parts(Body.Limits limits) {
        this.limits = limits;
    }

    /** Reads to the end; {@link #discard} deletes the files, whatever happens. */
    Body read(String boundary, InputStream in) throws IOException {
        MultiPart.Parser parser = new MultiPart.Parser(boundary, this);
        parser.setMaxParts(Body.Limits.FIELDS);
        long total = 0;
        for (byte[] some = in.readNBytes(BUFFER); some.length > 0; some = in.readNBytes(BUFFER)) {
            total += some.length;
            if (total > limits.total()) {
                throw tooLarge(null);
            }
            parser.parse(Content.Chunk.from(ByteBuffer.wrap(some), false));
            stopIfFailed();
        }
        parser.parse(Content.Chunk.EOF);
        stopIfFailed();
        if (!complete) {
            throw new ClientErrorException(400);
        }
        return new Body(texts, files, withoutRoom);
    }

    private void stopIfFailed() {
        if (failure instanceof IllegalStateException) {
            throw tooLarge(failure);
        }
        if (failure != null) {
            throw new ClientErrorException(400, failure);
        }
    }

    private static ClientErrorException tooLarge(@Nullable Throwable cause) {
        return new ClientErrorException(413, cause);
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        ByteBuffer some = chunk.getByteBuffer();
        if (getFileName() == null) {
            textSize += some.remaining();
            if (textSize > Body.Limits.TEXT) {
                onFailure(new IllegalStateException("more than " + Body.Limits.TEXT + " bytes of text"));
                return;
            }
            byte[] bytes = new byte[some.remaining()];
            some.get(bytes);
            text.writeBytes(bytes);
        } else {
            long before = fileSize;
            fileSize += some.remaining();
            if (fileSize > limits.file()) {
                onFailure(new IllegalStateException("a file of more than " + limits.file() + " bytes"));
                return;
            }
            if (withoutRoom == null) {
                write(field(getName()), some, before / STRIDE != fileSize / STRIDE);
            }
        }
    }

    private void write(String field, ByteBuffer some, boolean askForRoom) {
        try {
            FileChannel to = file;
            if (to == null || askForRoom) {
                if (Room.isUsedUp(limits.folder())) {
                    throw new IOException("no room is left for files on the disk of " + limits.folder());
                }
            }
            if (to == null) {
                to = begin();
            }
            while (some.hasRemaining()) {
                to.write(some);
            }
        } catch (IOException full) {
            LOG.error("A file that is being sent cannot be written: {}", full.getMessage());
            withoutRoom = field;
            discard();
        }
    }

    private FileChannel begin() throws IOException {
        Path path = Files.createTempFile(limits.folder(), "upload", ".part");
        written.add(path);
        FileChannel to = FileChannel.open(path, StandardOpenOption.WRITE);
        file = to;
        return to;
    }

    @Override
    public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
        if (fileName == null) {
            texts.computeIfAbsent(field(name), none -> new ArrayList<>()).add(text.toString(StandardCharsets.UTF_8));
            text.reset();
        } else if (!fileName.isBlank() && withoutRoom == null) {
            finish(field(name), fileName);
        }
        fileSize = 0;
    }

    private static String field(@Nullable String name) {
        return name == null ? "" : name;
    }

    private void finish(String field, String fileName) {
        if (file == null) {
            write(field, ByteBuffer.allocate(0), true);
        }
        close(field);
        if (withoutRoom == null) {
            files.computeIfAbsent(field, none -> new ArrayList<>())
                    .add(new Sent(field, fileName, fileSize, written.get(written.size() - 1)));
        }
    }

    private void close(String field) {
        try {
            if (file != null) {
                file.close();
            }
            file = null;
        } catch (IOException full) {
            withoutRoom = field;
        }
    }

    @Override
    public void onComplete() {
        complete = true;
    }

    @Override
    public void onFailure(Throwable thrown) { // the parser would swallow what a listener throws
        failure = thrown;
    }

    /** Deletes the files, those that were kept too: the store has its own. */
    void discard() {
        close("");
        for (Path path : written) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException left) {
                LOG.warn("{} could not be deleted; the sweep takes it away", path, left);
            }
        }
        written.clear();
    }

    /** A file that came in whole. */
    record Sent(String field, String fileName, long size, Path path) implements Upload {
        @Override
        public String name() {
            String given = fileName.replace('\\', '/');
            String name = given.substring(given.lastIndexOf('/') + 1).strip();
            return name.isEmpty() ? "bestand" : name;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
