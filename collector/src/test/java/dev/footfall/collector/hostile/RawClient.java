package dev.footfall.collector.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * One connection that sends whatever it is told, well formed or not. Confined to one thread; one
 * byte stands for one character.
 */
final class RawClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;

    RawClient(URI collector) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), collector.getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
    }

    /** An answer, or as much of it as came. */
    record Answer(int status, String head, String body) {}

    /** Sends until the collector does not take it any more. */
    void send(String bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        } catch (SocketException refused) {
            // It has answered already and closed; what it said can still be read.
        }
    }

    /** Says that no more will come. */
    void finish() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Reads one answer.
     *
     * @return nothing when the connection ended without one
     * @throws SocketTimeoutException when nothing at all happens for a minute
     */
    Optional<Answer> answer() throws IOException {
        var head = new StringBuilder();
        var in = socket.getInputStream();
        try {
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return Optional.empty();
                }
                head.append((char) next);
            }
        } catch (SocketException reset) {
            return Optional.empty();
        }
        int status = Integer.parseInt(head.substring(9, 12));
        return Optional.of(new Answer(status, head.toString(), body(in, head.toString())));
    }

    private static String body(InputStream in, String head) throws IOException {
        var body = new ByteArrayOutputStream();
        var length =
                head.lines()
                        .filter(line -> line.regionMatches(true, 0, "Content-Length: ", 0, 16))
                        .map(line -> Integer.parseInt(line.substring(16).strip()))
                        .findFirst()
                        .orElse(0);
        try {
            body.write(in.readNBytes(length));
        } catch (SocketException reset) {
            return body.toString(StandardCharsets.UTF_8);
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    /**
     * Reads whatever comes, and returns how many bytes it was when the connection had ended.
     *
     * @throws SocketTimeoutException when nothing at all happens for a minute
     */
    int bytesToTheEnd() throws IOException {
        try {
            return socket.getInputStream().readAllBytes().length;
        } catch (SocketException reset) {
            return 0;
        }
    }

    /**
     * Sends one byte after the other, a pause between them, for as long as the collector lets it.
     *
     * @return bytes that were sent when it answered or closed
     */
    int trickle(String bytes, Duration pause) throws IOException {
        socket.setSoTimeout((int) pause.toMillis());
        int sent = 0;
        try {
            while (sent < bytes.length()) {
                socket.getOutputStream().write(bytes.charAt(sent++));
                if (hasNews()) {
                    return sent;
                }
            }
        } catch (SocketException closed) {
            return sent;
        }
        return sent;
    }

    /** Waits for a byte or the end; the byte is lost to {@link #answer}. */
    private boolean hasNews() throws IOException {
        try {
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException nothing) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
