package dev.footfall.collector.ops.transfer.in;

import com.google.common.collect.AbstractIterator;
import dev.footfall.collector.ops.control.Explanation;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.transfer.row.EventSource;
import dev.footfall.collector.ops.transfer.row.Remarks;
import dev.footfall.collector.ops.transfer.row.RowEvents;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.parquet.EventFileReader;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads an event file of a collector like this one. */
public final class ParquetSource extends AbstractIterator<StoredEvent> implements EventSource {
    private final EventFileReader reader;
    private final Remarks remarks = new Remarks();
    private long done;

    private ParquetSource(EventFileReader reader) {
        this.reader = reader;
    }

    /** Opens a file. */
    public static ParquetSource open(Path file) {
        try {
            return new ParquetSource(EventFileReader.open(file));
        } catch (IOException e) {
            throw new OperationException(Explanation.of(e), e);
        }
    }

    /** As everywhere, the number in the file is the one that counts as the event's origin. */
    @Override
    protected @Nullable StoredEvent computeNext() {
        try {
            var event = reader.next();
            if (event == null) {
                return endOfData();
            }
            if (event.originSeq() != null) {
                remarks.count(RowEvents.THIRD_COLLECTOR);
            }
            done++;
            return new StoredEvent(0, event.seq(), event.event());
        } catch (IOException e) {
            throw new OperationException(Explanation.of(e), e);
        }
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public long of() {
        return reader.events();
    }

    @Override
    public String what() {
        return "events";
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new OperationException(Explanation.of(e), e);
        }
    }
}
