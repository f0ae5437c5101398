package dev.footfall.collector.store.parquet;

import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.store.StoredEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tool that knows nothing of this project shall find in each column. */
final class Rows {
    private Rows() {}

    static Map<String, @Nullable Object> of(StoredEvent stored) {
        var event = stored.event();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("seq", stored.seq());
        row.put("received_ms", event.receivedMs());
        row.put("kind", event.kind().storedName());
        row.put("bid", event.beaconId());
        row.put("sid", event.sessionId());
        row.put("source", event.source());
        row.put("pathname", event.page().pathname());
        row.put("is_unique_user", event.page().uniqueUser());
        row.put("is_unique_page", event.page().uniquePage());
        row.put("referrer_host", event.page().referrerHost());
        row.put("referrer_group", event.page().referrerGroup());
        row.put("country", event.client().country());
        row.put("language", event.client().language());
        row.put("ua_browser", event.client().browser());
        row.put("ua_version", event.client().version());
        row.put("ua_os", event.client().os());
        row.put("ua_device", event.client().device());
        row.put("app_version", event.client().appVersion());
        row.put("utm_source", event.campaign().source());
        row.put("utm_medium", event.campaign().medium());
        row.put("utm_campaign", event.campaign().campaign());
        row.put("duration_ms", event.detail().durationMs());
        row.put("event_name", event.detail().name());
        row.put("metadata_json", event.detail().metadataJson());
        failure(event.failure(), row);
        row.put("origin_seq", stored.originSeq());
        row.put("is_replacement", stored.event().detail().replaces());
        return row;
    }

    private static void failure(@Nullable Failure failure, Map<String, @Nullable Object> row) {
        row.put("exc_type", failure == null ? null : failure.type());
        row.put("exc_message", failure == null ? null : failure.message());
        row.put("exc_stack", failure == null ? null : failure.stack());
        row.put("exc_group", failure == null ? null : failure.group());
        row.put("exc_handled", failure == null ? null : failure.handled());
        row.put("exc_dropped", failure == null ? null : failure.droppedBefore());
        row.put("exc_rules", failure == null ? null : failure.basis().rulesVersion());
        row.put("exc_override", failure == null ? null : failure.basis().override());
        row.put("exc_type_rest", failure == null ? null : failure.basis().type());
        row.put("exc_message_rest", failure == null ? null : failure.basis().message());
        row.put("exc_stack_rest", failure == null ? null : failure.basis().stack());
    }
}
