package dev.footfall.collector.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One kept-alive connection that sends hits in batches without waiting in between, as fast as a
 * collector takes them. Confined to one thread.
 */
final class HitStream implements AutoCloseable {
    private static final String SITE = "https://shop.example";

    private static final String HEADERS =
            "POST /track/hit HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nUser-Agent: Visitor/1.0\r\n";

    private final Socket socket;
    private final BufferedReader answers;
    private final UUID pages = UUID.randomUUID();
    private int sent;
    private int answered;

    HitStream(URI collector) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), collector.getPort());
        answers =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Sends a batch of page views, each of its own. */
    void send(int hits) throws IOException {
        var batch = new StringBuilder();
        for (int i = 0; i < hits; i++) {
            var body = "{\"b\":\"%s\",\"u\":\"%s/%d\"}".formatted(beacon(sent++), SITE, i % 50);
            batch.append(HEADERS)
                    .append("Content-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
        }
        var out = socket.getOutputStream();
        out.write(batch.toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private String beacon(int number) {
        return pages + "-" + number;
    }

    /** The beacons of all page views that were sent, or are on their way. */
    List<String> sent() {
        return IntStream.range(0, sent).mapToObj(this::beacon).toList();
    }

    /** The beacon of the page view that was answered last. */
    String answered() {
        return beacon(answered - 1);
    }

    /**
     * Reads one answer.
     *
     * @return whether the hit was acknowledged
     * @throws IOException when the connection ends first
     */
    boolean acknowledged() throws IOException {
        var status = line();
        answered++;
        var header = status;
        while (!header.isEmpty()) {
            header = line();
        }
        return status.startsWith("HTTP/1.1 204 ");
    }

    private String line() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException("the collector ended the connection");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
