package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.rollup.EventFiles;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.Set;

/**
 * Tells which events of elsewhere are here already: those with the same number there, the same
 * time, kind, source and beacon. Events that this collector exported itself are known by their own
 * number.
 */
public final class Known {
    private final Engine engine;
    private final Manifests manifests;
    private final String question = SqlFile.read(Known.class, "known_events");

    public Known(Engine engine, Manifests manifests) {
        this.engine = engine;
        this.manifests = manifests;
    }

    private record Identity(
            long number, long receivedMs, String kind, String source, String beaconId) {
        static Identity of(StoredEvent event) {
            var it = event.event();
            return new Identity(
                    Objects.requireNonNull(event.originSeq()),
                    it.receivedMs(),
                    it.kind().storedName(),
                    it.source(),
                    it.beaconId());
        }
    }

    /**
     * The events that are neither in files nor earlier in the list; those without a number stay.
     */
    List<StoredEvent> unknown(List<StoredEvent> events) throws SQLException {
        var numbered = events.stream().filter(event -> event.originSeq() != null).toList();
        var known = stored(numbered);
        return events.stream()
                .filter(event -> event.originSeq() == null || known.add(Identity.of(event)))
                .toList();
    }

    private Set<Identity> stored(List<StoredEvent> events) throws SQLException {
        var known = new HashSet<Identity>();
        var times = new LongSummaryStatistics();
        var numbers = new LongSummaryStatistics();
        for (var event : events) {
            times.accept(event.event().receivedMs());
            numbers.accept(Objects.requireNonNull(event.originSeq()));
        }
        var files = manifests.current().between(times.getMin(), times.getMax() + 1);
        if (events.isEmpty() || files.isEmpty()) {
            return known;
        }
        var relation = EventFiles.relation(files.stream().map(manifests::locate).toList());
        try (var connection = engine.connect();
                var asked =
                        connection.prepareStatement(question.replace("event_files", relation))) {
            for (int first = 1; first <= 5; first += 4) {
                asked.setLong(first, times.getMin());
                asked.setLong(first + 1, times.getMax());
                asked.setLong(first + 2, numbers.getMin());
                asked.setLong(first + 3, numbers.getMax());
            }
            try (var row = asked.executeQuery()) {
                while (row.next()) {
                    known.add(
                            new Identity(
                                    row.getLong(1),
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5)));
                }
            }
        }
        return known;
    }
}
