package nl.schoolplein.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as a test wants it to, word by word; what GreenMail cannot be brought to do. */
final class MoodyServer implements AutoCloseable {
    private static final String SILENCE = "";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Map<String, String> moods = new ConcurrentHashMap<>();

    MoodyServer() throws IOException {
        Thread thread = new Thread(this::serve, "moody mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on it answers this command (a dot for the end of a mail) so; with silence if the answer is empty. */
    void answers(String command, String answer) {
        moods.put(command, answer);
    }

    void isSilentAt(String command) {
        answers(command, SILENCE);
    }

    /** Breaks off all lines that are open now. */
    void hangUp() throws IOException {
        for (Socket line : lines) {
            line.close();
        }
    }

    /** The mails of which the whole came, whether it said that it took them or not. */
    List<String> taken() {
        return taken;
    }

    /** How many lines to it were ever opened. */
    int lines() {
        return lines.size();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                lines.add(line);
                Thread thread = new Thread(() -> talk(line), "moody line");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            say(line, "GREETING", "220 moody");
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                String command = said.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                if (command.equals("DATA") && say(line, command, "354 go on").startsWith("354")) {
                    mail(line, in);
                } else if (!command.equals("DATA")) {
                    say(line, command, "250 fine");
                }
            }
        } catch (IOException gone) {
            // the portal hung up
        }
    }

    private void mail(Socket line, BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            if (said.equals(".")) {
                taken.add(mail.toString());
                say(line, ".", "250 taken");
                return;
            }
            mail.append(said).append('\n');
        }
    }

    private String say(Socket line, String command, String usual) throws IOException {
        String answer = moods.getOrDefault(command, usual);
        if (!answer.equals(SILENCE)) {
            OutputStream out = line.getOutputStream();
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return answer;
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket line : lines) {
                line.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
