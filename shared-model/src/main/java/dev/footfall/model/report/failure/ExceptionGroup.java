package dev.footfall.model.report.failure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of exceptions of one source, in the span that was asked for.
 *
 * @param groupId 16 hex digits
 * @param excType of the newest
 * @param sampleMessage first line of the newest one's message
 * @param sessions how many sessions it happened in
 * @param status one word for how it stands; a muted group is {@code ignored}
 * @param regressed true where it was resolved and happened again; otherwise absent
 * @param version what a change of the decision sends back; absent as long as nobody decided
 * @param trend how many in each twentieth of the time; left out where there is none
 */
public record ExceptionGroup(
        String groupId,
        String excType,
        String sampleMessage,
        long count,
        long firstSeenMs,
        long lastSeenMs,
        long sessions,
        String status,
        boolean resolved,
        boolean muted,
        @Nullable Boolean regressed,
        @Nullable String note,
        @Nullable Integer version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> trend) {
    public ExceptionGroup {
        trend = List.copyOf(trend);
    }
}
