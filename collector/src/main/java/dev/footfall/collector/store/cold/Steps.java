package dev.footfall.collector.store.cold;

import java.io.IOException;

/** Told of each step before it counts as done; a failure thrown here stops the change there. */
public interface Steps {
    /** Nobody listens. */
    Steps SILENT = _ -> {};

    void reached(Step step) throws IOException;
}
