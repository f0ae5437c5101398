package dev.footfall.collector.ingest;

import java.util.Optional;

/** The pixels that exist. Safe for use by many threads. */
public interface Pixels {
    /** The pixel of that id; answers from memory, without waiting. */
    Optional<Pixel> find(String id);
}
