package dev.footfall.collector.query.stats.visit;

import dev.footfall.collector.query.filter.Condition;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.stats.scope.Selection;
import dev.footfall.collector.store.FullSegment;
import dev.footfall.collector.store.Settled;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the durations of spans. Safe for use by many threads. */
final class StayReading {
    private static final long AFTER_MS = Settled.AND_AFTER.toMillis();

    private final SqlQuestion stays = SqlQuestion.load(StayReading.class, "stays");
    private final SqlQuestion lasting = SqlQuestion.load(StayReading.class, "lasting_stays");
    private final SqlQuestion moments = SqlQuestion.load(StayReading.class, "moments");
    private final SqlQuestion lastingMoments =
            SqlQuestion.load(StayReading.class, "lasting_moments");

    /**
     * A list for each of some spans, which are in order and do not overlap.
     *
     * @param without segments of which nothing is read
     */
    List<StayList> of(
            Snapshot snapshot, List<TimeSpan> spans, List<FullSegment> without, Selection selection)
            throws SQLException {
        if (spans.isEmpty()) {
            return List.of();
        }
        var lists = new Lists(spans);
        var question = cover(snapshot, spans) ? lasting : stays;
        question.askEach(
                snapshot.connection(),
                selection.values().where("sought", within(spans, without)),
                row -> lists.add(row.getLong(1), row.getInt(2)));
        return lists.packed();
    }

    /** The same of spans that lie in files, all events of which are counted meanwhile. */
    List<StayList> andCount(
            Snapshot snapshot, List<TimeSpan> spans, Selection selection, HourTally tally)
            throws SQLException {
        var lists = new Lists(spans);
        var question = cover(snapshot, spans) ? lastingMoments : moments;
        question.askEach(
                snapshot.connection(),
                selection.values().where("sought", within(spans, List.of())),
                row -> {
                    tally.add(row);
                    int stay = row.getInt(3);
                    if (!row.wasNull()) {
                        lists.add(row.getLong(1), stay);
                    }
                });
        return lists.packed();
    }

    /** Those of a segment that nothing replaces anything of. */
    StayList of(Snapshot snapshot, FullSegment segment, Selection selection) throws SQLException {
        snapshot.cover(List.of());
        var found = IntStream.builder();
        stays.askEach(
                snapshot.connection(),
                selection.values().where("sought", new Condition(of(segment), Map.of())),
                row -> found.add(row.getInt(2)));
        return StayList.of(found.build().toArray());
    }

    /** Tells whether anything may be replaced. */
    private static boolean cover(Snapshot snapshot, List<TimeSpan> spans) throws SQLException {
        var andAfter =
                spans.stream()
                        .map(span -> new TimeSpan(span.fromMs(), span.untilMs() + AFTER_MS))
                        .toList();
        snapshot.cover(andAfter);
        return snapshot.mayReplace(andAfter);
    }

    /** What is found for each span. Confined to a thread. */
    private static final class Lists {
        private final TreeMap<Long, IntStream.Builder> byStart = new TreeMap<>();

        Lists(List<TimeSpan> spans) {
            spans.forEach(span -> byStart.put(span.fromMs(), IntStream.builder()));
        }

        void add(long receivedMs, int stay) {
            Objects.requireNonNull(byStart.floorEntry(receivedMs)).getValue().add(stay);
        }

        List<StayList> packed() {
            return byStart.values().stream()
                    .map(stays -> StayList.of(stays.build().toArray()))
                    .toList();
        }
    }

    private static Condition within(List<TimeSpan> spans, List<FullSegment> without) {
        var any =
                joined(spans).stream()
                        .map(span ->
                                "(received_ms >= %d and received_ms < %d)"
                                        .formatted(span.fromMs(), span.untilMs()))
                        .collect(Collectors.joining(" or ", "(", ")"));
        var others = without.stream().map(segment -> " and not " + of(segment));
        return new Condition(any + others.collect(Collectors.joining()), Map.of());
    }

    private static String of(FullSegment segment) {
        return "(seq between %d and %d)".formatted(segment.firstSeq(), segment.lastSeq());
    }

    /** Those that follow one another are one: each that is left is asked of every event. */
    private static List<TimeSpan> joined(List<TimeSpan> spans) {
        var joined = new ArrayList<TimeSpan>();
        for (var span : spans) {
            boolean follows = !joined.isEmpty() && joined.getLast().untilMs() == span.fromMs();
            joined.add(follows ? new TimeSpan(joined.removeLast().fromMs(), span.untilMs()) : span);
        }
        return joined;
    }
}
