package dev.footfall.collector.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Sends hits over kept-alive connections, one at a time on each, for a span of time. */
final class Load {
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Load() {}

    /**
     * What a server did under load.
     *
     * @param perSecond answers of status 204 in a second
     * @param p99Micros 99 of 100 answers came within so many microseconds
     * @param refused answers of another status
     */
    record Figures(double perSecond, long p99Micros, long refused) {}

    /**
     * Loads a server.
     *
     * @param agent the user agent of the n-th request of a connection
     */
    static Figures on(int port, int connections, int seconds, IntFunction<String> agent)
            throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var clients = new ArrayList<Future<Client>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                int number = i;
                clients.add(
                        threads.submit(() -> {
                            var client = new Client(port, number, agent);
                            client.sendUntil(end);
                            return client;
                        }));
            }
        }
        var latencies = new ArrayList<long[]>();
        long refused = 0;
        for (var client : clients) {
            latencies.add(client.get().latencies());
            refused += client.get().refused;
        }
        var all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        long p99 = all.length == 0 ? 0 : all[(int) (all.length * 0.99)] / 1_000;
        return new Figures((double) all.length / seconds, p99, refused);
    }

    private static final class Client {
        private final int port;
        private final int number;
        private final long started = System.nanoTime();
        private final IntFunction<String> agent;
        private final byte[] buffer = new byte[4_096];
        private long[] latencies = new long[1 << 16];
        private int answered;
        private long refused;

        Client(int port, int number, IntFunction<String> agent) {
            this.port = port;
            this.number = number;
            this.agent = agent;
        }

        void sendUntil(long end) throws IOException {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                var out = socket.getOutputStream();
                var in = socket.getInputStream();
                for (int i = 0; System.nanoTime() < end; i++) {
                    long start = System.nanoTime();
                    out.write(request(i));
                    boolean acknowledged = readAnswer(in);
                    if (acknowledged) {
                        add(System.nanoTime() - start);
                    } else {
                        refused++;
                    }
                }
            }
        }

        private byte[] request(int i) {
            var body =
                    "{\"b\":\"%d-%d-%d\",\"i\":\"s%d\",\"e\":\"load\",\"u\":\"https://shop.example/p/%d\",\"r\":\"https://www.google.com/\",\"t\":\"Europe/Berlin\"}"
                            .formatted(started, number, i, number, i % 100);
            return ("POST /track/hit HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nAccept-Language: de,en;q=0.8\r\nUser-Agent: "
                            + agent.apply(i)
                            + "\r\nContent-Length: "
                            + body.length()
                            + "\r\n\r\n"
                            + body)
                    .getBytes(StandardCharsets.US_ASCII);
        }

        /**
         * Reads one answer; only those of status 204 have no body, and others end the loop's luck.
         */
        private boolean readAnswer(InputStream in) throws IOException {
            int length = 0;
            while (!endsHeader(length)) {
                int read = in.read(buffer, length, buffer.length - length);
                if (read < 0) {
                    throw new IOException("the server ended the connection");
                }
                length += read;
            }
            return buffer[9] == '2' && buffer[10] == '0' && buffer[11] == '4';
        }

        private boolean endsHeader(int length) {
            return length >= END.length
                    && Arrays.equals(buffer, length - END.length, length, END, 0, END.length);
        }

        private void add(long nanos) {
            if (answered == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * answered);
            }
            latencies[answered++] = nanos;
        }

        long[] latencies() {
            return Arrays.copyOf(latencies, answered);
        }
    }
}
