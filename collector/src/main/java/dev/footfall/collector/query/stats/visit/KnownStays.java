package dev.footfall.collector.query.stats.visit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footfall.collector.query.stats.scope.Selection;
import dev.footfall.collector.store.FullSegment;
import dev.footfall.collector.store.Settled;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The durations of events of a span, of which those of settled days and of full segments are read
 * once and kept: the median of a year needs them all, and hardly any of them change. Safe for use
 * by many threads.
 */
final class KnownStays {
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();

    /** Of so many events at most the durations are read in one go, or of a day. */
    private static final long MOST_AT_ONCE = 4_000_000;

    /** An event takes less than a byte, because about half of them have a duration. */
    private static final long MOST_BYTES = 256_000_000;

    private static final int SHARE_OF_MEMORY = 8;

    /** What was erased must not stay for ever where nobody sees it. */
    private static final Duration UNASKED = Duration.ofDays(1);

    private final StayReading reading = new StayReading();
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
     */
    Optional<List<List<StayList>>> of(Snapshot snapshot, List<TimeSpan> spans, Selection selection)
            throws SQLException {
        var pieces = new ArrayList<List<Piece>>();
        var sides = new ArrayList<List<TimeSpan>>();
        for (var span : spans) {
            var settled = snapshot.settled(span);
            var whole = settled.span().and(wholeHours(span));
            pieces.add(pieces(settled, whole, selection));
            sides.add(around(whole, span));
        }
        var allPieces = pieces.stream().flatMap(List::stream).toList();
        if (allPieces.stream().mapToLong(Piece::events).sum() > most) {
            return Optional.empty();
        }
        var segments = segments(snapshot, spans);
        var bySpan = new HashMap<TimeSpan, StayList>();
        var missing = recall(allPieces, bySpan);
        var allSides = sides.stream().flatMap(List::stream).toList();
        bySpan.putAll(reading.of(snapshot, allSides, segments, selection));
        bySpan.putAll(read(snapshot, missing, selection));
        missing.forEach(piece -> known.put(piece, Objects.requireNonNull(bySpan.get(piece.hours))));
        var lists = new ArrayList<List<StayList>>();
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            var list = new ArrayList<StayList>();
            pieces.get(i).forEach(piece -> list.add(bySpan.get(piece.hours)));
            sides.get(i).forEach(side -> list.add(bySpan.get(side)));
            for (var segment : segments) {
                if (span.contains(segment.span())) {
                    list.add(ofSegment(snapshot, new Memory(segment, selection)));
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
            list = reading.of(snapshot, asked.segment, asked.selection);
            known.put(asked, list);
        }
        return list;
    }

    /** Some events of a full segment. */
    private record Memory(FullSegment segment, Selection selection) {}

    /** Some events of some hours of a day in a state, and how many events the day has. */
    private record Piece(TimeSpan hours, Object state, long events, Selection selection) {}

    /** Those that lie in a span as a whole. */
    private static TimeSpan wholeHours(TimeSpan span) {
        return new TimeSpan(
                Math.ceilDiv(span.fromMs(), HOUR_MS) * HOUR_MS,
                Math.floorDiv(span.untilMs(), HOUR_MS) * HOUR_MS);
    }

    private static List<Piece> pieces(Settled settled, TimeSpan hours, Selection selection) {
        return settled.days().stream()
                .map(day -> new Piece(day.span().and(hours), day.state(), day.events(), selection))
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

    /** Adds what is known of some pieces, and returns the others. */
    private List<Piece> recall(List<Piece> pieces, Map<TimeSpan, StayList> bySpan) {
        var missing = new ArrayList<Piece>();
        for (var piece : pieces) {
            var list = known.getIfPresent(piece);
            if (list == null) {
                missing.add(piece);
            } else {
                bySpan.put(piece.hours, list);
            }
        }
        return missing;
    }

    private Map<TimeSpan, StayList> read(
            Snapshot snapshot, List<Piece> missing, Selection selection) throws SQLException {
        var lists = new HashMap<TimeSpan, StayList>();
        for (int from = 0; from < missing.size(); ) {
            var some = first(missing, from);
            var hours = some.stream().map(Piece::hours).toList();
            lists.putAll(reading.of(snapshot, hours, List.of(), selection));
            from += some.size();
        }
        return lists;
    }

    /** Those from one on that have so many events together, or that one. */
    private static List<Piece> first(List<Piece> pieces, int from) {
        int until = from + 1;
        while (until < pieces.size() && events(pieces.subList(from, until + 1)) <= MOST_AT_ONCE) {
            until++;
        }
        return pieces.subList(from, until);
    }

    private static long events(Collection<Piece> pieces) {
        return pieces.stream().mapToLong(Piece::events).sum();
    }
}
