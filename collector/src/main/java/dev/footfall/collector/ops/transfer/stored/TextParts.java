package dev.footfall.collector.ops.transfer.stored;

import dev.footfall.collector.ops.transfer.out.TextFormat;
import dev.footfall.collector.ops.transfer.part.PartFormat;
import dev.footfall.collector.ops.transfer.part.Portion;
import dev.footfall.collector.ops.transfer.part.Tally;
import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;

/** Parts of text: an event behind the other, in the order of time. */
record TextParts(Selection selection, TextFormat format) implements PartFormat {
    private static final long PIECE = 8L << 20;

    @Override
    public boolean write(Portion portion, Path file, Tally events)
            throws IOException, SQLException {
        try (var question = selection.connection().createStatement();
                var sink = format.sink(Files.newOutputStream(file))) {
            var rows =
                    new StoredRows(
                            question.executeQuery(selection.unprepared("read_events", portion)));
            var last = new Place(portion.fromMs(), Long.MIN_VALUE);
            while (rows.hasNext()) {
                var event = rows.next();
                last = last.before(event);
                sink.write(event);
                if (!events.add(1) && rows.hasNext()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where an event stands: two exports of the same events have to be the same text. */
    private record Place(long atMs, long seq) {
        Place before(StoredEvent next) {
            var place = new Place(next.event().receivedMs(), next.seq());
            if (place.atMs < atMs || (place.atMs == atMs && place.seq <= seq)) {
                throw new IllegalStateException("the engine did not sort the events");
            }
            return place;
        }
    }

    @Override
    public boolean join(List<Path> parts, Path file, Tally bytes) throws IOException {
        try (var whole =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var head = ByteBuffer.wrap(format.head().getBytes(StandardCharsets.UTF_8));
            while (head.hasRemaining()) {
                whole.write(head);
            }
            for (var part : parts) {
                if (!append(part, whole, bytes)) {
                    return false;
                }
            }
        }
        return bytes.goesOn();
    }

    private static boolean append(Path part, FileChannel whole, Tally bytes) throws IOException {
        try (var from = FileChannel.open(part)) {
            long size = from.size();
            long at = 0;
            while (at < size) {
                long moved = from.transferTo(at, PIECE, whole);
                if (moved <= 0) {
                    throw new IOException(part + " became shorter while it was read");
                }
                at += moved;
                if (!bytes.add(moved)) {
                    return false;
                }
            }
        }
        return true;
    }
}
