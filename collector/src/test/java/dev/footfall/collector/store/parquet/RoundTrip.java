package dev.footfall.collector.store.parquet;

import java.io.IOException;
import java.nio.file.Path;

/** Writes events into a file and reads them again, in a process of its own. */
public final class RoundTrip {
    private RoundTrip() {}

    /** Ends with 1 when they are not the same. */
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var events = RandomEvents.of(1, 1_000);
        StoredEvents.write(file, events);
        if (!StoredEvents.read(file).equals(events)) {
            throw new IllegalStateException("other events came back");
        }
    }
}
