package dev.footfall.collector.store.parquet.read;

import java.io.IOException;

/** What the bytes of a file say cannot be. The message does not name the file yet. */
public final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public DamagedFileException(String message) {
        super(message);
    }
}
