package dev.footfall.collector.store.parquet;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.parquet.read.ColumnValues;
import dev.footfall.collector.store.parquet.read.DamagedFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the events of one row group together, column by column in the order of the schema. */
final class EventRows {
    private static final Map<String, EventKind> KINDS =
            Arrays.stream(EventKind.values())
                    .collect(Collectors.toMap(EventKind::storedName, Function.identity()));

    private final List<ColumnValues> columns;
    private int next;

    EventRows(List<ColumnValues> columns) {
        this.columns = columns;
    }

    StoredEvent row() throws DamagedFileException {
        next = 0;
        long seq = requiredNumber();
        long receivedMs = requiredNumber();
        var kind = kind();
        var beaconId = orEmpty(text());
        var sessionId = text();
        var source = orEmpty(text());
        var page = new Page(text(), flag(), flag(), text(), text());
        var client = new Client(text(), text(), text(), text(), text(), text(), text());
        var campaign = new Campaign(text(), text(), text());
        var duration = number();
        var name = text();
        var metadata = text();
        var failure = failure();
        var originSeq = number();
        var detail = new Detail(duration, name, metadata, flag());
        return new StoredEvent(
                seq,
                originSeq,
                new Event(
                        receivedMs,
                        kind,
                        beaconId,
                        sessionId,
                        source,
                        page,
                        client,
                        campaign,
                        detail,
                        failure));
    }

    private EventKind kind() throws DamagedFileException {
        var name = text();
        var kind = KINDS.get(name);
        if (kind == null) {
            throw new DamagedFileException("it holds an event of unknown kind " + name);
        }
        return kind;
    }

    /** The type of an exception tells whether there is one; the other columns are read anyway. */
    private @Nullable Failure failure() {
        var type = text();
        var message = text();
        var stack = text();
        var group = text();
        boolean handled = flag();
        var dropped = number();
        var basis = new Basis(columns.get(next++).smallNumber(), text(), text(), text(), text());
        return type == null
                ? null
                : new Failure(
                        type,
                        orEmpty(message),
                        stack,
                        orEmpty(group),
                        handled,
                        basis,
                        Objects.requireNonNullElse(dropped, 0L));
    }

    private long requiredNumber() throws DamagedFileException {
        var number = number();
        if (number == null) {
            throw new DamagedFileException("it holds an event without its number or its time");
        }
        return number;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private @Nullable Long number() {
        return columns.get(next++).number();
    }

    private @Nullable String text() {
        return columns.get(next++).text();
    }

    private boolean flag() {
        return columns.get(next++).flag();
    }
}
