package dev.footfall.collector.store.parquet;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.parquet.page.TextCache;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.jspecify.annotations.Nullable;

/** Spreads events over the columns of one row group, in the order of {@link EventFileSchema}. */
final class EventColumns {
    private static final int FAILURE_COLUMNS = 11;

    private final ColumnWriteStore store;
    private final ColumnWriter[] columns;
    private final int[] present;
    private final TextCache[] texts;
    private int next;

    /**
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
        rareText(event.beaconId());
        rareText(event.sessionId());
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
        store.endRecord();
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
        text(failure.group());
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
            columns[next].write(texts[next].utf8(value), 0, present[next]);
            next++;
        }
    }

    private void rareText(@Nullable String value) {
        if (value == null) {
            absent();
        } else {
            columns[next].write(TextCache.encode(value), 0, present[next]);
            next++;
        }
    }

    private void absent() {
        columns[next].writeNull(0, 0);
        next++;
    }
}
