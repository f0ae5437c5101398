package dev.footfall.collector.ops.transfer.row;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.store.StoredEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of rows. A row has to tell what, where and when; whatever else is missing is taken
 * for the least that an event can say, with a remark where another server may have meant more.
 */
public final class RowEvents {
    /** Why a number that an event had before it came to the file is not kept. */
    public static final String THIRD_COLLECTOR =
            "origin_seq belongs to a third collector: only seq is kept";

    /** The end of the year 9999, behind which a date has no four digits. */
    private static final long LATEST = 253_402_300_799_999L;

    private static final Map<String, EventKind> KINDS =
            Arrays.stream(EventKind.values())
                    .collect(Collectors.toMap(EventKind::storedName, Function.identity()));

    private final Remarks remarks;

    public RowEvents(Remarks remarks) {
        this.remarks = remarks;
    }

    /**
     * The event of a row, with the row's number as its origin.
     *
     * @throws UnfitException when it is none
     */
    public StoredEvent event(Row row) throws UnfitException {
        var kind = kind(row);
        var event =
                new Event(
                        received(row),
                        kind,
                        orEmpty(row.text(Column.BID)),
                        row.text(Column.SID),
                        source(row),
                        page(row),
                        client(row),
                        new Campaign(
                                row.text(Column.UTM_SOURCE),
                                row.text(Column.UTM_MEDIUM),
                                row.text(Column.UTM_CAMPAIGN)),
                        new Detail(
                                row.number(Column.DURATION_MS),
                                row.text(Column.EVENT_NAME),
                                row.text(Column.METADATA_JSON),
                                Boolean.TRUE.equals(row.flag(Column.IS_REPLACEMENT))),
                        new RowFailures(remarks).failure(kind, row));
        return new StoredEvent(0, origin(row), event);
    }

    private static EventKind kind(Row row) throws UnfitException {
        var name = row.text(Column.KIND);
        var kind = KINDS.get(orEmpty(name));
        if (kind == null) {
            throw new UnfitException(name == null ? "kind is missing" : "no known kind: " + name);
        }
        return kind;
    }

    private long received(Row row) throws UnfitException {
        var received = row.number(Column.RECEIVED_MS);
        var created = row.number(Column.CREATED_MS);
        if (received != null && created != null && !created.equals(received)) {
            remarks.count("created_ms differs from received_ms: only the latter is kept");
        }
        if (received == null && created != null) {
            remarks.count("received_ms is missing: created_ms stands for it");
        }
        var at = received == null ? created : received;
        if (at == null) {
            throw new UnfitException("received_ms is missing");
        }
        if (at < 0 || at > LATEST) {
            throw new UnfitException("received_ms lies before 1970 or after 9999");
        }
        return at;
    }

    private static String source(Row row) throws UnfitException {
        var source = row.text(Column.SOURCE);
        if (source == null || source.isBlank()) {
            throw new UnfitException("source is missing");
        }
        return source;
    }

    private Page page(Row row) {
        return new Page(
                row.text(Column.PATHNAME),
                flag(row, Column.IS_UNIQUE_USER),
                flag(row, Column.IS_UNIQUE_PAGE),
                row.text(Column.REFERRER_HOST),
                row.text(Column.REFERRER_GROUP));
    }

    private boolean flag(Row row, Column column) {
        var flag = row.flag(column);
        if (flag == null) {
            remarks.count(column.title() + " is missing: taken as false");
        }
        return flag != null && flag;
    }

    private static Client client(Row row) {
        return new Client(
                row.text(Column.COUNTRY),
                row.text(Column.LANGUAGE),
                row.text(Column.UA_BROWSER),
                row.text(Column.UA_VERSION),
                row.text(Column.UA_OS),
                row.text(Column.UA_DEVICE),
                row.text(Column.APP_VERSION));
    }

    /**
     * The number in this file, also for what came to it by import: numbers of a third collector
     * might be the same as some of its own.
     */
    private @Nullable Long origin(Row row) {
        if (row.has(Column.ORIGIN_SEQ)) {
            remarks.count(THIRD_COLLECTOR);
        }
        var origin = row.number(Column.SEQ);
        if (origin == null) {
            remarks.count("seq is missing: another import would add the event again");
        }
        return origin;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
