package dev.footfall.collector.ops.transfer.out;

import dev.footfall.collector.ops.control.Console;
import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;

/**
 * Writes events into a file that appears when it is whole. Whatever ends it early leaves an earlier
 * export of that name as it was.
 */
public final class Export {
    private static final String PARTIAL = ".partial";

    private final Path file;
    private final Path partial;

    /** Writes to a file, in place of an older one. */
    public Export(Path file) {
        this.file = file;
        this.partial = file.resolveSibling(file.getFileName() + PARTIAL);
    }

    /** Opens the sink that writes a format to a file. */
    @FunctionalInterface
    public interface Format {
        EventSink open(Path file) throws IOException;
    }

    /** A format of text. */
    public static Format of(TextFormat format) {
        return file -> format.sink(Files.newOutputStream(file));
    }

    /**
     * Writes all events.
     *
     * @param expected how many there are about; 0 when nobody knows
     * @return whether the file is there; it is not when nobody waited for it
     */
    public boolean write(
            Iterator<StoredEvent> events, long expected, Format format, Console console)
            throws IOException {
        try {
            long written = 0;
            try (var sink = format.open(partial)) {
                while (events.hasNext() && !console.cancelled()) {
                    sink.write(events.next());
                    console.progress(++written, expected, "events");
                }
            }
            if (events.hasNext()) {
                return false;
            }
            publish();
            return true;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private void publish() throws IOException {
        try (var written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(
                partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
