package dev.footfall.collector.ops.transfer.in;

import com.google.common.collect.AbstractIterator;
import dev.footfall.collector.ops.control.Explanation;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.transfer.row.EventSource;
import dev.footfall.collector.ops.transfer.row.Remarks;
import dev.footfall.collector.ops.transfer.row.RowEvents;
import dev.footfall.collector.ops.transfer.row.UnfitException;
import dev.footfall.collector.store.StoredEvent;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads events as {@link dev.footfall.collector.ops.transfer.out.NdjsonSink} writes them. The first
 * line that is no event ends it: a file that is damaged in one place is to be looked at.
 */
public final class NdjsonSource extends AbstractIterator<StoredEvent> implements EventSource {
    private final Path file;
    private final long size;
    private final Lines lines;
    private final Remarks remarks = new Remarks();
    private final JsonRow rows = new JsonRow(remarks);
    private final RowEvents events = new RowEvents(remarks);

    private NdjsonSource(Path file, long size, Lines lines) {
        this.file = file;
        this.size = size;
        this.lines = lines;
    }

    /** Opens a file. */
    public static NdjsonSource open(Path file) {
        try {
            return new NdjsonSource(file, Files.size(file), new Lines(Files.newInputStream(file)));
        } catch (IOException e) {
            throw new OperationException(Explanation.of(e), e);
        }
    }

    @Override
    protected @Nullable StoredEvent computeNext() {
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    return events.event(rows.read(line));
                }
            }
            return endOfData();
        } catch (UnfitException e) {
            throw unreadable(e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw unreadable("it is not UTF-8", e);
        } catch (IOException e) {
            throw unreadable(Explanation.of(e), e);
        }
    }

    private OperationException unreadable(@Nullable String cause, Exception e) {
        return new OperationException(
                "%s, line %d cannot be read: %s. Mend the line or take it out, then import the file again: what is stored already is not added twice."
                        .formatted(file, lines.number(), cause),
                e);
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public long done() {
        return lines.bytes();
    }

    @Override
    public long of() {
        return size;
    }

    @Override
    public String what() {
        return "bytes";
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new OperationException(Explanation.of(e), e);
        }
    }
}
