package dev.footfall.collector.query.stats.scope;

import dev.footfall.collector.store.FiledDay;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.time.Duration;
import java.util.List;

/**
 * What files hold of a span, as far as it can be known from one question to the next: whole hours
 * of days whose files change rarely or never. Immutable.
 *
 * @param span from the first of these hours to the last, or nothing
 * @param pieces days in order, each with the hours that lie in the span
 */
public record Ahead(TimeSpan span, List<Piece> pieces) {
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();

    public Ahead {
        pieces = List.copyOf(pieces);
    }

    /** Some hours of a day. */
    public record Piece(FiledDay day, TimeSpan hours) {
        public boolean isWhole() {
            return hours.equals(day.span());
        }
    }

    /** The last hour that has begun is whole, too, where files hold nothing that came later. */
    public static Ahead of(Snapshot snapshot, TimeSpan span) {
        var days = snapshot.filed(span);
        if (days.isEmpty()) {
            return new Ahead(new TimeSpan(span.fromMs(), span.fromMs()), List.of());
        }
        long end = Math.floorDiv(span.untilMs(), HOUR_MS) * HOUR_MS;
        if (days.getLast().lastMs() < span.untilMs()) {
            end = Math.max(end, days.getLast().span().untilMs());
        }
        var hours = new TimeSpan(Math.ceilDiv(span.fromMs(), HOUR_MS) * HOUR_MS, end);
        var pieces =
                days.stream()
                        .map(day -> new Piece(day, day.span().and(hours)))
                        .filter(piece -> !piece.hours.isEmpty())
                        .toList();
        return new Ahead(hours, pieces);
    }
}
