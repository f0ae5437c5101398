package dev.footfall.collector.store.parquet;

import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.parquet.read.Footer;
import dev.footfall.collector.store.parquet.read.StoredColumns;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of one file in the order in which they were written. Whatever is wrong with the
 * file is an IOException that names it. Confined to a thread.
 */
public final class EventFileReader implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final Footer footer;
    private final StoredColumns columns;
    private final Iterator<Footer.Group> groups;
    private @Nullable EventRows rows;
    private long left;

    private EventFileReader(Path path, FileChannel channel, Footer footer, StoredColumns columns) {
        this.path = path;
        this.channel = channel;
        this.footer = footer;
        this.columns = columns;
        this.groups = footer.groups().iterator();
    }

    /** Opens a file and reads its footer. */
    @SuppressWarnings("resource") // the reader closes the channel
    public static EventFileReader open(Path file) throws IOException {
        var channel = FileChannel.open(file);
        try {
            var footer = Footer.read(channel);
            EventFileSchema.check(footer.metadata());
            return new EventFileReader(
                    file, channel, footer, StoredColumns.find(EventFileSchema.COLUMNS, footer));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw named(file, e);
        }
    }

    /** What the footer of a file says; reads nothing else. */
    public static Map<String, String> metadata(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return Footer.read(channel).metadata();
        } catch (IOException | RuntimeException e) {
            throw named(file, e);
        }
    }

    /** What the footer says. */
    public Map<String, String> metadata() {
        return footer.metadata();
    }

    /** How many events the file holds. */
    public long events() {
        return footer.events();
    }

    /** The next event; null behind the last. */
    public @Nullable StoredEvent next() throws IOException {
        try {
            if (left == 0) {
                if (!groups.hasNext()) {
                    return null;
                }
                var group = groups.next();
                rows = new EventRows(columns.values(channel, group));
                left = group.events();
            }
            left--;
            return rows == null ? null : rows.row();
        } catch (IOException | RuntimeException e) {
            throw named(path, e);
        }
    }

    private static IOException named(Path file, Exception problem) {
        var reason = problem.getMessage() == null ? problem.toString() : problem.getMessage();
        return new IOException("The event file " + file + " cannot be read: " + reason, problem);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
