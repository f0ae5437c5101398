package dev.footfall.collector.query.stats.visit;

import static java.util.Comparator.comparingLong;

import com.google.common.collect.ImmutableList;
import dev.footfall.collector.query.filter.Condition;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.stats.scope.Selection;
import dev.footfall.collector.store.FullSegment;
import dev.footfall.collector.store.Settled;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the durations of spans. Safe for use by many threads. */
final class StayReading {
    private static final long AFTER_MS = Settled.AND_AFTER.toMillis();

    private final SqlQuestion stays = SqlQuestion.load(StayReading.class, "stays");
    private final SqlQuestion lasting = SqlQuestion.load(StayReading.class, "lasting_stays");

    /**
     * A list for each of some spans, which do not overlap.
     *
     * @param without segments of which nothing is read
     */
    Map<TimeSpan, StayList> of(
            Snapshot snapshot,
            Collection<TimeSpan> spans,
            Collection<FullSegment> without,
            Selection selection)
            throws SQLException {
        if (spans.isEmpty()) {
            return Map.of();
        }
        var lists = new Lists(spans);
        var question = cover(snapshot, spans) ? lasting : stays;
        question.askEach(
                snapshot.connection(),
                selection.values().where("sought", within(spans, without)),
                row -> lists.add(row.getLong(1), row.getInt(2)));
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
    private static boolean cover(Snapshot snapshot, Collection<TimeSpan> spans)
            throws SQLException {
        var andAfter =
                spans.stream()
                        .map(span -> new TimeSpan(span.fromMs(), span.untilMs() + AFTER_MS))
                        .toList();
        snapshot.cover(andAfter);
        return snapshot.mayReplace(andAfter);
    }

    /** What is found for each span. Confined to a thread. */
    private static final class Lists {
        private final TreeMap<Long, Found> byStart = new TreeMap<>();

        private record Found(TimeSpan span, IntStream.Builder stays) {}

        Lists(Collection<TimeSpan> spans) {
            spans.forEach(span -> byStart.put(span.fromMs(), new Found(span, IntStream.builder())));
        }

        void add(long receivedMs, int stay) {
            byStart.floorEntry(receivedMs).getValue().stays.add(stay);
        }

        Map<TimeSpan, StayList> packed() {
            return byStart.values().stream()
                    .collect(
                            Collectors.toMap(
                                    Found::span,
                                    found -> StayList.of(found.stays.build().toArray())));
        }
    }

    private static Condition within(Collection<TimeSpan> spans, Collection<FullSegment> without) {
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
    private static List<TimeSpan> joined(Collection<TimeSpan> spans) {
        var joined = new ArrayList<TimeSpan>();
        for (var span : ImmutableList.sortedCopyOf(comparingLong(TimeSpan::fromMs), spans)) {
            boolean follows = !joined.isEmpty() && joined.getLast().untilMs() == span.fromMs();
            joined.add(follows ? new TimeSpan(joined.removeLast().fromMs(), span.untilMs()) : span);
        }
        return joined;
    }
}
