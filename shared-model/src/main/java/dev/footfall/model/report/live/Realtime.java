package dev.footfall.model.report.live;

import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.TimeSeriesPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/v1/realtime}: the last 30 minutes, the one that runs included.
 *
 * @param atMs as of when, milliseconds since the epoch
 * @param activeSessions sessions of the last five minutes
 * @param minutes oldest first, without gaps
 * @param pages by path, most page views first, 25 at most
 * @param sources by page views and events, 25 at most
 * @param warming true while the newest events of before a start are missing; otherwise absent
 */
public record Realtime(
        long atMs,
        long activeSessions,
        List<TimeSeriesPoint> minutes,
        List<BreakdownRow> pages,
        List<BreakdownRow> sources,
        @Nullable Boolean warming) {
    public Realtime {
        minutes = List.copyOf(minutes);
        pages = List.copyOf(pages);
        sources = List.copyOf(sources);
    }
}
