package dev.footfall.collector.query.stats.series;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.query.stats.scope.Ahead;
import dev.footfall.collector.store.FiledDay;
import dev.footfall.collector.store.Part;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What files hold of the hours of days, as long as the files of a day are the same. Safe for use by
 * many threads.
 */
final class KnownHours {
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();
    private static final int HOURS = 24;
    private static final Counts[] NOTHING =
            Stream.generate(() -> Counts.NONE).limit(HOURS).toArray(Counts[]::new);

    /** Ten years and more, in four megabytes at most. */
    private static final int MOST_DAYS = 4_000;

    private final SqlQuestion hours = SqlQuestion.load(KnownHours.class, "hours");
    private final Cache<Object, Counts[]> known =
            Caffeine.newBuilder().maximumSize(MOST_DAYS).build();

    /** Tells of every hour that is known ahead and in which something happened. */
    void of(Snapshot snapshot, Ahead ahead, BiConsumer<TimeSpan, Counts> action)
            throws SQLException {
        var byStart = byStart(snapshot, ahead.pieces().stream().map(Ahead.Piece::day).toList());
        for (var piece : ahead.pieces()) {
            long startMs = piece.day().span().fromMs();
            var counts = byStart.getOrDefault(startMs, NOTHING);
            for (int hour = 0; hour < HOURS; hour++) {
                long fromMs = startMs + hour * HOUR_MS;
                var span = new TimeSpan(fromMs, fromMs + HOUR_MS);
                if (piece.hours().contains(span) && !counts[hour].equals(Counts.NONE)) {
                    action.accept(span, counts[hour]);
                }
            }
        }
    }

    /** The hours of each day by its first millisecond. */
    private Map<Long, Counts[]> byStart(Snapshot snapshot, List<FiledDay> days)
            throws SQLException {
        var byStart = new HashMap<Long, Counts[]>();
        var missing = new ArrayList<FiledDay>();
        for (var day : days) {
            var counts = known.getIfPresent(day.state());
            if (counts == null) {
                missing.add(day);
                byStart.put(day.span().fromMs(), NOTHING.clone());
            } else {
                byStart.put(day.span().fromMs(), counts);
            }
        }
        if (!missing.isEmpty()) {
            read(snapshot, missing, byStart);
        }
        return byStart;
    }

    private void read(Snapshot snapshot, List<FiledDay> days, Map<Long, Counts[]> byStart)
            throws SQLException {
        snapshot.take(new Part.Days(days.stream().map(FiledDay::span).toList()));
        hours.askEach(
                snapshot.connection(),
                Values.none(),
                row -> {
                    long hour = row.getLong("hour");
                    var counts = byStart.get((hour - hour % HOURS) * HOUR_MS);
                    if (counts != null) {
                        counts[(int) (hour % HOURS)] = Counts.read(row);
                    }
                });
        for (var day : days) {
            known.put(day.state(), Objects.requireNonNull(byStart.get(day.span().fromMs())));
        }
    }
}
