package dev.footfall.collector.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends so many page views a second, in batches over a few connections, until it is closed. */
final class PacedLoad implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final int BATCH = 25;

    private final URI collector;
    private final long pauseNanos;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private volatile boolean closing;

    PacedLoad(URI collector, int perSecond) {
        this.collector = collector;
        this.pauseNanos = 1_000_000_000L * BATCH * CONNECTIONS / perSecond;
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.execute(this::send);
        }
    }

    long acknowledged() {
        return acknowledged.get();
    }

    long refused() {
        return refused.get();
    }

    private void send() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), collector.getPort());
                var answers =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.US_ASCII))) {
            long due = System.nanoTime();
            while (!closing) {
                socket.getOutputStream().write(batch());
                for (int i = 0; i < BATCH; i++) {
                    count(answers);
                }
                due += pauseNanos;
                LockSupport.parkNanos(due - System.nanoTime());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the collector ended the connection", e);
        }
    }

    private byte[] batch() {
        var batch = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
            long hit = next.getAndIncrement();
            var body =
                    "{\"b\":\"%016x\",\"i\":\"s%d\",\"u\":\"https://site%d.example/p/%d\",\"r\":\"https://www.google.com/\",\"t\":\"Europe/Berlin\"}"
                            .formatted(hit, hit / 8, hit % 85, hit % 1_000);
            batch.append(
                            "POST /track/hit HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nUser-Agent: Visitor/1.0\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
        }
        return batch.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void count(BufferedReader answers) throws IOException {
        var status = answers.readLine();
        var line = status;
        while (line != null && !line.isEmpty()) {
            line = answers.readLine();
        }
        boolean isAcknowledged = status != null && status.startsWith("HTTP/1.1 204 ");
        (isAcknowledged ? acknowledged : refused).incrementAndGet();
    }

    @Override
    public void close() {
        closing = true;
        threads.close();
    }
}
