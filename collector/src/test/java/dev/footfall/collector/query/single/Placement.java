package dev.footfall.collector.query.single;

import dev.footfall.collector.Eventually;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.storage.Stored;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.cold.Steps;
import dev.footfall.collector.store.hot.SegmentLimits;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.mirror.MirroredSegment;
import dev.footfall.collector.store.mirror.SegmentTables;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Where the events lie that a question is about. */
public enum Placement {
    IN_THE_MIRROR,
    IN_FILES,
    IN_BOTH;

    /** Small, so that there are several and that a day has several files. */
    private static final SegmentLimits SEGMENTS = new SegmentLimits(150, 1_000_000);

    /** So few that of a segment some events are counted ahead and some are not. */
    private static final long COUNTED_TOGETHER = 40;

    private int cold(int events) {
        return switch (this) {
            case IN_THE_MIRROR -> 0;
            case IN_FILES -> events;
            case IN_BOTH -> events / 2;
        };
    }

    /** An open store with the events, numbered from 1 in their order. */
    public record Data(DataDirectory directory, Mirror mirror, Warehouse warehouse)
            implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            mirror.close();
            directory.close();
        }
    }

    public Data of(Path below, List<Event> events, Clock clock) throws Exception {
        var options = new DataDirectory.Options(SEGMENTS, Steps.SILENT);
        var path = Files.createTempDirectory(below, "data");
        var directory = DataDirectory.open(path, 100, clock, options);
        int cold = cold(events.size());
        if (cold > 0) {
            Stored.append(directory, events.subList(0, cold));
            directory.loading();
        }
        Stored.append(directory, events.subList(cold, events.size()));
        var parts = directory.parts();
        var mirror = Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {}, COUNTED_TOGETHER);
        mirror.awaitWarm();
        try (var connection = parts.engine().connect()) {
            Eventually.holds(() ->
                    SegmentTables.list(connection).stream()
                            .allMatch(segment -> isCounted(segment, events.size())));
        }
        return new Data(
                directory,
                mirror,
                new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror));
    }

    /** Older segments are counted as a whole, of the newest one nearly all is. */
    private static boolean isCounted(MirroredSegment segment, long lastSeq) {
        long after = segment.firstSeq() + SEGMENTS.events();
        return after <= lastSeq
                ? segment.isComplete()
                : lastSeq - segment.countedThrough() < COUNTED_TOGETHER;
    }
}
