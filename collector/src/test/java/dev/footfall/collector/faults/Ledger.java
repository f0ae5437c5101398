package dev.footfall.collector.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.storage.Stored;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What clients sent, and what was acknowledged to them, each page view by its beacon. Safe for use
 * by many threads.
 */
final class Ledger {
    private static final int CLIENTS = 3;
    private static final int BATCH = 50;

    /** The beacon of the events that tests make up without a client. */
    private static final String OTHERS = Events.load(Instant.EPOCH, "/").beaconId();

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /** Sends from several clients at once, until the collector is gone; closing waits for that. */
    ExecutorService sendUntilItEnds(URI collector) {
        var clients = Executors.newVirtualThreadPerTaskExecutor();
        for (int client = 0; client < CLIENTS; client++) {
            clients.execute(() -> stream(collector));
        }
        return clients;
    }

    private void stream(URI collector) {
        try (var stream = new HitStream(collector)) {
            try {
                while (true) {
                    stream.send(BATCH);
                    for (int i = 0; i < BATCH; i++) {
                        if (stream.acknowledged()) {
                            acknowledged.add(stream.answered());
                        }
                    }
                }
            } finally {
                sent.addAll(stream.sent());
            }
        } catch (IOException ended) {
            // As every client does sooner or later.
        }
    }

    /** Notes what became of one report that somebody else sent. */
    HttpResponse<String> note(String beacon, HttpResponse<String> answer) {
        sent.add(beacon);
        if (answer.statusCode() == 204) {
            acknowledged.add(beacon);
        }
        return answer;
    }

    /** What was acknowledged by now. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Opens what the last process left, in this one, and compares. */
    void checkAllOf(Path data) throws SQLException, InterruptedException {
        checkAtLeast(acknowledged, data);
    }

    /** What is stored holds all of some page views, and none twice, and none that nobody sent. */
    void checkAtLeast(Set<String> expected, Path data) throws SQLException, InterruptedException {
        try (var directory = DataDirectory.open(data, 100, Clock.systemUTC())) {
            var stored = Stored.beacons(directory);
            stored.remove(OTHERS);
            assertThat(missing(expected, stored.keySet())).as("lost").isEmpty();
            assertThat(missing(stored.keySet(), sent)).as("never sent").isEmpty();
            stored.values().removeIf(times -> times == 1);
            assertThat(stored).as("doubled").isEmpty();
            assertThat(Stored.problems(directory)).isEmpty();
        }
    }

    /** The first few are enough to see. */
    private static List<String> missing(Set<String> expected, Set<String> present) {
        return expected.stream().filter(beacon -> !present.contains(beacon)).limit(20).toList();
    }
}
