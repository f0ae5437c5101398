package dev.footfall.model.report.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/v1/traces/{session}}.
 *
 * @param endedMs the last of its events that are told, milliseconds since the epoch
 * @param events oldest first, 1,000 at most
 * @param truncated true where the session has more events; otherwise absent
 */
public record SessionTrace(
        String sessionId,
        long startedMs,
        long endedMs,
        String source,
        @Nullable String country,
        @Nullable String language,
        @Nullable String uaBrowser,
        @Nullable String uaVersion,
        @Nullable String uaOs,
        @Nullable String uaDevice,
        @Nullable String appVersion,
        List<TraceEvent> events,
        @Nullable Boolean truncated) {
    public SessionTrace {
        events = List.copyOf(events);
    }
}
