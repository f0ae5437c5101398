package dev.footfall.collector.query.single;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.storage.Stored;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.cold.Steps;
import dev.footfall.collector.store.hot.SegmentLimits;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.reading.EmbeddedWarehouse;
import java.io.IOException;
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

    public Data of(Path below, List<Event> events, Clock clock)
            throws IOException, InterruptedException {
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
        var mirror = Mirror.start(parts.hot(), parts.engine(), (_, _, _) -> {});
        mirror.awaitWarm();
        return new Data(
                directory,
                mirror,
                new EmbeddedWarehouse(parts.engine(), parts.manifests(), mirror));
    }
}
