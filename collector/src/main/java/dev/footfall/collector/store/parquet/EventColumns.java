package dev.footfall.collector.store.parquet;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.parquet.write.KeyFilter;
import dev.footfall.collector.store.parquet.write.TextCache;
import java.util.Map;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** Spreads events over the columns of one row group, in the order of {@link EventFileSchema}. */
final class EventColumns {
    private static final int FAILURE_COLUMNS = 11;

    private final ColumnWriteStore store;
    private final ColumnWriter[] columns;
    private final int[] present;
    private final TextCache[] texts;
    private final KeyFilter sessions = new KeyFilter();
    private final KeyFilter issues = new KeyFilter();
    private int next;

    /**
     * The columns of a row group.
     *
     * @param texts one for each column; they outlive the row group
     */
    EventColumns(ColumnWriteStore store, TextCache[] texts) {
        var described = EventFileSchema.COLUMNS.getColumns();
        this.store = store;
        this.texts = texts;
        this.columns = described.stream().map(store::getColumnWriter).toArray(ColumnWriter[]::new);
        this.present =
                described.stream().mapToInt(column -> column.getMaxDefinitionLevel()).toArray();
    }

    void add(StoredEvent stored) {
        var event = stored.event();
        next = 0;
        number(stored.seq());
        number(event.receivedMs());
        text(event.kind().storedName());
        randomText(event.beaconId());
        session(event.sessionId());
        text(event.source());
        page(event.page());
        client(event.client());
        text(event.campaign().source());
        text(event.campaign().medium());
        text(event.campaign().campaign());
        optionalNumber(event.detail().durationMs());
        text(event.detail().name());
        text(event.detail().metadataJson());
        failure(event.failure());
        optionalNumber(stored.originSeq());
        flag(event.detail().replaces());
        store.endRecord();
    }

    /** For each column by whose values single events are looked up. */
    Map<String, BloomFilter> filters() {
        return Map.of("sid", sessions.filter(), "exc_group", issues.filter());
    }

    private void page(Event.Page page) {
        text(page.pathname());
        flag(page.uniqueUser());
        flag(page.uniquePage());
        text(page.referrerHost());
        text(page.referrerGroup());
    }

    private void client(Event.Client client) {
        text(client.country());
        text(client.language());
        text(client.browser());
        text(client.version());
        text(client.os());
        text(client.device());
        text(client.appVersion());
    }

    private void failure(@Nullable Failure failure) {
        if (failure == null) {
            for (int column = 0; column < FAILURE_COLUMNS; column++) {
                absent();
            }
            return;
        }
        text(failure.type());
        text(failure.message());
        text(failure.stack());
        issue(failure.group());
        flag(failure.handled());
        number(failure.droppedBefore());
        basis(failure.basis());
    }

    private void basis(Basis basis) {
        columns[next].write(basis.rulesVersion(), 0, present[next]);
        next++;
        text(basis.override());
        text(basis.type());
        text(basis.message());
        text(basis.stack());
    }

    private void number(long value) {
        columns[next].write(value, 0, present[next]);
        next++;
    }

    private void optionalNumber(@Nullable Long value) {
        if (value == null) {
            absent();
        } else {
            number(value);
        }
    }

    private void flag(boolean value) {
        columns[next].write(value, 0, present[next]);
        next++;
    }

    private void text(@Nullable String value) {
        if (value == null) {
            absent();
        } else {
            write(texts[next].utf8(value));
        }
    }

    private void randomText(String value) {
        write(TextCache.encode(value));
    }

    private void session(@Nullable String value) {
        if (value == null) {
            absent();
        } else {
            var encoded = TextCache.encode(value);
            sessions.add(encoded);
            write(encoded);
        }
    }

    private void issue(String value) {
        var encoded = texts[next].utf8(value);
        issues.add(encoded);
        write(encoded);
    }

    private void write(Binary value) {
        columns[next].write(value, 0, present[next]);
        next++;
    }

    private void absent() {
        columns[next].writeNull(0, 0);
        next++;
    }
}
