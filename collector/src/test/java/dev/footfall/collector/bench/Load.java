package dev.footfall.collector.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Sends hits over kept-alive connections, one at a time on each, for a span of time. Two threads
 * with a selector each drive all of them: a thread for each connection would spend on switching
 * what the server is to be measured by.
 */
final class Load {
    private static final int THREADS = 2;

    private Load() {}

    /**
     * What a server did under load.
     *
     * @param perSecond answers of status 204 in a second
     * @param answered how many that were in all
     * @param p99Micros 99 of 100 answers came within so many microseconds
     * @param refused answers of another status
     */
    record Figures(double perSecond, long answered, long p99Micros, long refused) {}

    /**
     * Loads a server.
     *
     * @param agent the user agent of the n-th request of a connection
     */
    static Figures on(int port, int connections, int seconds, IntFunction<String> agent)
            throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var clients = new ArrayList<Future<Client>>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                clients.add(
                        threads.submit(() -> run(port, connections / THREADS, end, number, agent)));
            }
        }
        var latencies = new ArrayList<long[]>();
        long refused = 0;
        for (var client : clients) {
            latencies.add(client.get().latencies());
            refused += client.get().refused();
        }
        var all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        long p99 = all.length == 0 ? 0 : all[(int) (all.length * 0.99)] / 1_000;
        return new Figures((double) all.length / seconds, all.length, p99, refused);
    }

    private static Client run(
            int port, int connections, long end, int number, IntFunction<String> agent)
            throws IOException {
        try (var client = new Client(number, agent)) {
            client.connect(port, connections);
            client.sendUntil(end);
            return client;
        }
    }
}
