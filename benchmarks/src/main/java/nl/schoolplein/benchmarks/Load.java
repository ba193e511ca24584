package nl.schoolplein.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Connections that stay open, each with one request under way at a time. Each connection takes the next of the given
 * requests; the time of each is kept, so that a percentile is one that happened.
 */
final class Load {
    /** As many as there are, unless it is said otherwise. */
    static final int CONNECTIONS = 16;

    private final int port;
    private final String status;
    private final List<byte[]> requests;
    private final int connections;

    /** What came of it; times are in milliseconds. */
    record Result(double perSecond, double median, double p99, long meanBytes) {}

    /** On a port of this machine; the status is what every answer must have. */
    Load(int port, int status, List<String> requests) {
        this(port, status, requests, CONNECTIONS);
    }

    /** The same over so many connections. */
    Load(int port, int status, List<String> requests, int connections) {
        this.port = port;
        this.connections = connections;
        this.status = "HTTP/1.1 " + status;
        this.requests = requests.stream()
                .map(request -> request.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /** Asks for so long. An answer with another status ends it. */
    Result during(Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<Connection>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Connection connection = new Connection(i);
                running.add(threads.submit(() -> connection.until(end)));
            }
            List<Connection> done = new ArrayList<>();
            for (Future<Connection> one : running) {
                done.add(one.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] nanos = done.stream()
                    .flatMapToLong(one -> LongStream.of(one.nanos).limit(one.count))
                    .sorted()
                    .toArray();
            long bytes = done.stream().mapToLong(one -> one.bytes).sum();
            return new Result(
                    nanos.length / seconds,
                    nanos[nanos.length / 2] / 1e6,
                    nanos[(int) (nanos.length * 0.99)] / 1e6,
                    bytes / nanos.length);
        } finally {
            threads.shutdownNow();
        }
    }

    private final class Connection {
        private int next;
        private long[] nanos = new long[1 << 12];
        private int count;
        private long bytes;

        Connection(int first) {
            this.next = first % requests.size();
        }

        Connection until(long end) throws IOException {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                long before = System.nanoTime();
                while (before < end) {
                    socket.getOutputStream().write(requests.get(next));
                    next = (next + connections) % requests.size();
                    bytes += answer(in);
                    long after = System.nanoTime();
                    if (count == nanos.length) {
                        nanos = Arrays.copyOf(nanos, 2 * count);
                    }
                    nanos[count++] = after - before;
                    before = after;
                }
            }
            return this;
        }
    }

    private int answer(InputStream in) throws IOException {
        String first = line(in);
        if (!first.startsWith(status)) {
            throw new IOException("answered " + first + " instead of " + status);
        }
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("answered without Content-Length");
        }
        in.skipNBytes(length);
        return length;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
