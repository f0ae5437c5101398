package dev.footfall.collector.ops.transfer.out;

import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;

/** Takes events one by one and writes them somewhere. Confined to a thread. */
public interface EventSink extends AutoCloseable {
    void write(StoredEvent event) throws IOException;

    /** Writes what waits, and what ends the file. */
    @Override
    void close() throws IOException;
}
