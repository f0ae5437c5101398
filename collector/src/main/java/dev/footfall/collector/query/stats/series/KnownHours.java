package dev.footfall.collector.query.stats.series;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.stats.scope.Selection;
import dev.footfall.collector.store.FiledDay;
import dev.footfall.collector.store.Part;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Of so many hours something is remembered, in ten megabytes. */
    private static final int MOST_HOURS = 200_000;

    /** What was erased must not stay for ever where nobody sees it. */
    private static final Duration UNASKED = Duration.ofDays(1);

    private final SqlQuestion hours = SqlQuestion.load(KnownHours.class, "hours");
    private final Cache<Known, Counts[]> known =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_HOURS)
                    .weigher((Known _, Counts[] counts) -> weight(counts))
                    .expireAfterAccess(UNASKED)
                    .build();

    /** What files of a day hold of some events. */
    private record Known(Object state, Selection selection) {}

    /** A day takes as much as three of its hours. */
    private static int weight(Counts[] counts) {
        return 3 + (int) Arrays.stream(counts).filter(count -> !count.equals(Counts.NONE)).count();
    }

    /**
     * The hours of each day by its first millisecond.
     *
     * @param days one may be there twice
     */
    Map<Long, Counts[]> of(Snapshot snapshot, List<FiledDay> days, Selection selection)
            throws SQLException {
        var byStart = new HashMap<Long, Counts[]>();
        var missing = new LinkedHashSet<FiledDay>();
        for (var day : days) {
            var counts = known.getIfPresent(new Known(day.state(), selection));
            if (counts == null) {
                missing.add(day);
                byStart.put(day.span().fromMs(), NOTHING.clone());
            } else {
                byStart.put(day.span().fromMs(), counts);
            }
        }
        if (!missing.isEmpty()) {
            read(snapshot, missing, selection, byStart);
        }
        return byStart;
    }

    private void read(
            Snapshot snapshot,
            Collection<FiledDay> days,
            Selection selection,
            Map<Long, Counts[]> byStart)
            throws SQLException {
        var spans = days.stream().map(FiledDay::span).toList();
        snapshot.take(selection.isCounted() ? new Part.Days(spans) : new Part.Filed(spans));
        hours.askEach(
                snapshot.connection(),
                selection.values(),
                row -> {
                    long hour = row.getLong("hour");
                    var counts = byStart.get((hour - hour % HOURS) * HOUR_MS);
                    if (counts != null) {
                        counts[(int) (hour % HOURS)] = Counts.read(row);
                    }
                });
        for (var day : days) {
            known.put(
                    new Known(day.state(), selection),
                    Objects.requireNonNull(byStart.get(day.span().fromMs())));
        }
    }
}
