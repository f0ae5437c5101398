package dev.footfall.collector.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A client that writes down which hits it sent and which were acknowledged. Each hit has a beacon
 * of its own. Safe for use by many threads.
 */
final class Ledger {
    private static final String HEADERS =
            "POST /track/hit HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nUser-Agent: Visitor/1.0\r\n";
    private static final int BATCH = 25;

    private final AtomicLong next = new AtomicLong();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /** Sends batches over one connection until the collector is gone. */
    void sendUntilItIsGone(URI collector) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), collector.getPort());
                var answers =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.US_ASCII))) {
            while (!Thread.currentThread().isInterrupted()) {
                sendBatch(socket, answers);
            }
        } catch (IOException gone) {
            // What was acknowledged until then is written down.
        }
    }

    private void sendBatch(Socket socket, BufferedReader answers) throws IOException {
        long first = next.getAndAdd(BATCH);
        var batch = new StringBuilder();
        for (long i = first; i < first + BATCH; i++) {
            sent.add("hit-" + i);
            var body =
                    "{\"b\":\"hit-%d\",\"u\":\"https://site%d.example/%d\"}"
                            .formatted(i, i % 7, i % 50);
            batch.append(HEADERS)
                    .append("Content-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
        }
        socket.getOutputStream().write(batch.toString().getBytes(StandardCharsets.US_ASCII));
        for (long i = first; i < first + BATCH; i++) {
            if (isAcknowledged(answers)) {
                acknowledged.add("hit-" + i);
            }
        }
    }

    private static boolean isAcknowledged(BufferedReader answers) throws IOException {
        var status = answers.readLine();
        for (var line = status; line != null && !line.isEmpty(); ) {
            line = answers.readLine();
        }
        if (status == null) {
            throw new IOException("the collector ended the connection");
        }
        return status.startsWith("HTTP/1.1 204 ");
    }

    Set<String> sent() {
        return sent;
    }

    Set<String> acknowledged() {
        return acknowledged;
    }
}
