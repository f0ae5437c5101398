package dev.footfall.collector.query.stats.visit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.collect.Lists;
import dev.footfall.collector.query.filter.Condition;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.FullSegment;
import dev.footfall.collector.store.Settled;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The durations of all events of a span, of which those of settled days and of full segments are
 * read once and kept: the median of a year needs them all, and hardly any of them change. Safe for
 * use by many threads.
 */
final class KnownStays {
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();
    private static final long AFTER_MS = Settled.AND_AFTER.toMillis();

    /** Read in one go when nothing is known yet. */
    private static final int DAYS_AT_ONCE = 31;

    /** An event takes less than a byte, because about half of them have a duration. */
    private static final long MOST_BYTES = 64_000_000;

    private static final int SHARE_OF_MEMORY = 16;

    /** What was erased must not stay for ever where nobody sees it. */
    private static final Duration UNASKED = Duration.ofDays(1);

    private final SqlQuestion stays = SqlQuestion.load(KnownStays.class, "stays");
    private final SqlQuestion lasting = SqlQuestion.load(KnownStays.class, "lasting_stays");
    private final long most;
    private final Cache<Object, StayList> known;

    KnownStays() {
        most = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        known =
                Caffeine.newBuilder()
                        .maximumWeight(most)
                        .expireAfterAccess(UNASKED)
                        .weigher((Object _, StayList list) -> list.bytes())
                        .build();
    }

    /**
     * The durations of each span, in some lists; nothing where there are so many that what is read
     * now would push out what was read before.
     *
     * @param spans in the order of time, without a gap between them
     * @param sources what a source has to be like
     */
    Optional<List<List<StayList>>> of(Snapshot snapshot, List<TimeSpan> spans, Condition sources)
            throws SQLException {
        var pieces = new ArrayList<List<Piece>>();
        var sides = new ArrayList<List<TimeSpan>>();
        long events = 0;
        for (var span : spans) {
            var settled = snapshot.settled(span);
            events += settled.events();
            var hours = settled.span().and(hours(span));
            pieces.add(pieces(settled, hours, sources));
            sides.add(around(hours, span));
        }
        if (events > most) {
            return Optional.empty();
        }
        var segments = segments(snapshot, spans);
        var allSides = sides.stream().flatMap(List::stream).toList();
        var ofSides = read(snapshot, allSides, segments, sources).iterator();
        var lists = new ArrayList<List<StayList>>();
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            var list = ofPieces(snapshot, pieces.get(i));
            sides.get(i).forEach(_ -> list.add(ofSides.next()));
            for (var segment : segments) {
                if (span.contains(segment.span())) {
                    list.add(ofSegment(snapshot, new Memory(segment, sources)));
                }
            }
            lists.add(list);
        }
        return Optional.of(lists);
    }

    /** Those in memory that are part of one of the spans, unless others may replace of theirs. */
    private static List<FullSegment> segments(Snapshot snapshot, List<TimeSpan> spans)
            throws SQLException {
        return snapshot.mayReplace(List.of())
                ? List.of()
                : snapshot.fullSegments().stream()
                        .filter(segment ->
                                spans.stream().anyMatch(span -> span.contains(segment.span())))
                        .toList();
    }

    private StayList ofSegment(Snapshot snapshot, Memory asked) throws SQLException {
        var list = known.getIfPresent(asked);
        if (list == null) {
            snapshot.cover(List.of());
            var found = IntStream.builder();
            stays.askEach(
                    snapshot.connection(),
                    Values.none()
                            .where("filter", new Condition(of(asked.segment), Map.of()))
                            .where("counted", asked.sources),
                    row -> found.add(row.getInt(2)));
            list = StayList.of(found.build().toArray());
            known.put(asked, list);
        }
        return list;
    }

    private static String of(FullSegment segment) {
        return "(seq between %d and %d)".formatted(segment.firstSeq(), segment.lastSeq());
    }

    /** Some sources in a full segment. */
    private record Memory(FullSegment segment, Condition sources) {}

    /** Some sources in some hours of a day in a state. */
    private record Piece(TimeSpan hours, Object state, Condition sources) {}

    /** Those that lie in a span as a whole. */
    private static TimeSpan hours(TimeSpan span) {
        return new TimeSpan(
                Math.ceilDiv(span.fromMs(), HOUR_MS) * HOUR_MS,
                Math.floorDiv(span.untilMs(), HOUR_MS) * HOUR_MS);
    }

    private static List<Piece> pieces(Settled settled, TimeSpan hours, Condition sources) {
        return settled.days().stream()
                .map(day -> new Piece(day.span().and(hours), day.state(), sources))
                .filter(piece -> !piece.hours.isEmpty())
                .toList();
    }

    /** What of a span lies before some part of it and behind. */
    private static List<TimeSpan> around(TimeSpan part, TimeSpan span) {
        return part.isEmpty()
                ? List.of(span)
                : Stream.of(
                                new TimeSpan(span.fromMs(), part.fromMs()),
                                new TimeSpan(part.untilMs(), span.untilMs()))
                        .filter(side -> !side.isEmpty())
                        .toList();
    }

    private List<StayList> ofPieces(Snapshot snapshot, List<Piece> pieces) throws SQLException {
        var lists = new ArrayList<StayList>();
        var missing = new ArrayList<Piece>();
        for (var piece : pieces) {
            var list = known.getIfPresent(piece);
            if (list == null) {
                missing.add(piece);
            } else {
                lists.add(list);
            }
        }
        for (var some : Lists.partition(missing, DAYS_AT_ONCE)) {
            var read =
                    read(
                            snapshot,
                            some.stream().map(Piece::hours).toList(),
                            List.of(),
                            some.getFirst().sources);
            for (int i = 0; i < some.size(); i++) {
                known.put(some.get(i), read.get(i));
            }
            lists.addAll(read);
        }
        return lists;
    }

    /**
     * A list for each of some spans, which are in order and do not overlap.
     *
     * @param without segments of which nothing is read
     */
    private List<StayList> read(
            Snapshot snapshot, List<TimeSpan> spans, List<FullSegment> without, Condition sources)
            throws SQLException {
        if (spans.isEmpty()) {
            return List.of();
        }
        var andAfter = spans.stream().map(KnownStays::andAfter).toList();
        snapshot.cover(andAfter);
        var found = new TreeMap<Long, IntStream.Builder>();
        spans.forEach(span -> found.put(span.fromMs(), IntStream.builder()));
        var question = snapshot.mayReplace(andAfter) ? lasting : stays;
        question.askEach(
                snapshot.connection(),
                Values.none().where("filter", within(spans, without)).where("counted", sources),
                row -> found.floorEntry(row.getLong(1)).getValue().add(row.getInt(2)));
        return found.values().stream().map(of -> StayList.of(of.build().toArray())).toList();
    }

    private static TimeSpan andAfter(TimeSpan span) {
        return new TimeSpan(span.fromMs(), span.untilMs() + AFTER_MS);
    }

    private static Condition within(List<TimeSpan> spans, List<FullSegment> without) {
        var any =
                spans.stream()
                        .map(span ->
                                "(received_ms >= %d and received_ms < %d)"
                                        .formatted(span.fromMs(), span.untilMs()))
                        .collect(Collectors.joining(" or ", "(", ")"));
        var others = without.stream().map(segment -> " and not " + of(segment));
        return new Condition(any + others.collect(Collectors.joining()), Map.of());
    }
}
