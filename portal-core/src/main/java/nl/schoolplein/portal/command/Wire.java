package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the socket: a line of JSON each. The portal says {@link Word} with nothing in it as soon as it is called,
 * the program asks one {@link Request}, and words follow until one has the exit code.
 */
final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedReader in;
    private final OutputStream out;

    /**
     * A command to run.
     *
     * @param arguments those of the program
     * @param directory where the program was started
     * @param embedded whether the program takes the database to be in the data folder
     */
    record Request(List<String> arguments, String directory, boolean embedded) {}

    /** A piece of output, or the end. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Word(
            @Nullable String out,
            @Nullable String err,
            @Nullable Integer exit) {
        static final Word HELLO = new Word(null, null, null);
    }

    Wire(SocketChannel channel) {
        this.in = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        this.out = Channels.newOutputStream(channel);
    }

    /** Sends a request or a word. */
    synchronized void send(Object message) throws IOException {
        byte[] line = (JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(line);
    }

    /** Waits for the next message. */
    <T> T next(Class<T> type) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("the other side hung up");
        }
        return JSON.readValue(line, type);
    }

    /** Output that goes over the wire, whenever it is flushed. */
    Writer writer(boolean error) {
        return new Writer() {
            private final StringBuilder waiting = new StringBuilder();

            @Override
            public void write(char[] text, int from, int length) {
                waiting.append(text, from, length);
            }

            @Override
            public void flush() throws IOException {
                if (!waiting.isEmpty()) {
                    String text = waiting.toString();
                    waiting.setLength(0);
                    send(error ? new Word(null, text, null) : new Word(text, null, null));
                }
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
