package dev.footfall.collector.store.cold;

import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.parquet.EventFileReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The events of several files of one day, in order, with a row group of each in memory at most. */
final class MergedEvents implements SortedEvents, AutoCloseable {
    private final List<EventFileReader> readers = new ArrayList<>();
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(Head::event, ORDER));
    private final Predicate<StoredEvent> wanted;

    private MergedEvents(Predicate<StoredEvent> wanted) {
        this.wanted = wanted;
    }

    private record Head(StoredEvent event, EventFileReader rest) {}

    /** Those events of the files that are wanted. */
    static MergedEvents of(List<Path> files, Predicate<StoredEvent> wanted) throws IOException {
        var merged = new MergedEvents(wanted);
        try {
            for (var file : files) {
                var reader = EventFileReader.open(file);
                merged.readers.add(reader);
                merged.advance(reader);
            }
            return merged;
        } catch (IOException failure) {
            try (merged) {
                throw failure;
            }
        }
    }

    private void advance(EventFileReader reader) throws IOException {
        var event = reader.next();
        while (event != null && !wanted.test(event)) {
            event = reader.next();
        }
        if (event != null) {
            heads.add(new Head(event, reader));
        }
    }

    @Override
    public @Nullable StoredEvent next() throws IOException {
        var first = heads.poll();
        if (first == null) {
            return null;
        }
        advance(first.rest());
        return first.event();
    }

    @Override
    public void close() throws IOException {
        for (var reader : readers) {
            reader.close();
        }
    }
}
