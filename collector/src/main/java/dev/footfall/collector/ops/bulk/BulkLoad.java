package dev.footfall.collector.ops.bulk;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;

/** A data directory held for writing many events at once, without a server. */
public final class BulkLoad implements AutoCloseable {
    private final DataDirectory directory;

    private BulkLoad(DataDirectory directory) {
        this.directory = directory;
    }

    /**
     * Takes the directory; another process that has it is a reason to stop.
     *
     * @param maxAutoSources no source registers itself while there are so many
     */
    public static BulkLoad open(Path directory, int maxAutoSources, Clock clock) {
        return new BulkLoad(DataDirectory.open(directory, maxAutoSources, clock));
    }

    /** Whether no event was ever stored here. */
    public boolean isEmpty() {
        return directory.isEmpty();
    }

    /** Projects, sources and pixels. */
    public Catalog catalog() {
        return directory.parts().catalog();
    }

    /** Stores every event, in order; returns how many. */
    public long write(Iterator<Event> events) {
        try {
            return directory.loading().load(stored(events), _ -> {}).stored();
        } catch (IOException e) {
            throw new StorageException(
                    "The hot events of %s cannot be turned into files: %s. Check the disk's free space."
                            .formatted(directory.parts().path(), e.getMessage()),
                    e);
        }
    }

    private static Iterator<StoredEvent> stored(Iterator<Event> events) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return events.hasNext();
            }

            @Override
            public StoredEvent next() {
                return new StoredEvent(0, null, events.next());
            }
        };
    }

    @Override
    public void close() {
        directory.close();
    }
}
