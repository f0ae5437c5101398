package dev.footfall.collector.ops.storage;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.store.hot.BulkWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A data directory full of hot events, about to be compacted. */
public record Compacting(DataDirectory directory) implements AutoCloseable {
    public static Compacting of(Path path, List<Event> events) throws IOException {
        var directory = DataDirectory.open(path, 1_000, Clock.systemUTC());
        BulkWriter.write(directory.parts().hot(), events.iterator());
        directory.parts().hot().sealAll();
        return new Compacting(directory);
    }

    public void run() throws IOException {
        directory.compaction().run();
    }

    /** What the event files take on the disk. */
    public long bytes() {
        return directory.parts().manifests().current().sound().stream()
                .mapToLong(file -> file.summary().bytes())
                .sum();
    }

    @Override
    public void close() {
        directory.close();
    }
}
