package dev.footfall.collector.query.stats.visit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footfall.collector.query.stats.scope.Selection;
import dev.footfall.collector.query.stats.series.KnownHours;
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
    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    /** Of so many events at most the durations are read in one go, or of a day. */
    private static final long MOST_AT_ONCE = 4_000_000;

    /** After so many it is known whether a filter keeps few. */
    private static final long FIRST_AT_ONCE = 1_000_000;

    /** Of more than one in so many, to read each event takes longer than to count in the engine. */
    private static final int FEW = 4;

    /** An event takes less than a byte, because about half of them have a duration. */
    private static final long MOST_BYTES = 64_000_000;

    private static final int SHARE_OF_MEMORY = 16;

    /** What was erased must not stay for ever where nobody sees it. */
    private static final Duration UNASKED = Duration.ofDays(1);

    private final StayReading reading = new StayReading();
    private final KnownHours hours;
    private final long most;
    private final Cache<Object, StayList> known;

    /**
     * Knows nothing yet.
     *
     * @param hours learns what is counted on the way
     */
    KnownStays(KnownHours hours) {
        this.hours = hours;
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
        var allSides = sides.stream().flatMap(List::stream).toList();
        var ofSides = reading.of(snapshot, allSides, segments, selection).iterator();
        var ofPieces = ofPieces(snapshot, allPieces, selection);
        var lists = new ArrayList<List<StayList>>();
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            var list = new ArrayList<StayList>();
            pieces.get(i).forEach(piece -> list.add(Objects.requireNonNull(ofPieces.get(piece))));
            sides.get(i).forEach(_ -> list.add(ofSides.next()));
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
    private record Piece(TimeSpan hours, Object state, long events, Selection selection) {
        long dayMs() {
            return Math.floorDiv(hours.fromMs(), DAY_MS) * DAY_MS;
        }

        long lengthMs() {
            return hours.untilMs() - hours.fromMs();
        }
    }

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

    private Map<Piece, StayList> ofPieces(
            Snapshot snapshot, List<Piece> pieces, Selection selection) throws SQLException {
        var lists = new HashMap<Piece, StayList>();
        var missing = new ArrayList<Piece>();
        for (var piece : pieces) {
            var list = known.getIfPresent(piece);
            if (list == null) {
                missing.add(piece);
            } else {
                lists.put(piece, list);
            }
        }
        var read = read(snapshot, missing, selection);
        known.putAll(read);
        lists.putAll(read);
        return lists;
    }

    /** Where a filter keeps few, the time is taken by looking for them: then once for all. */
    private Map<Piece, StayList> read(Snapshot snapshot, List<Piece> pieces, Selection selection)
            throws SQLException {
        var lists = new HashMap<Piece, StayList>();
        var tally = new HourTally();
        var counted = new ArrayList<Piece>();
        boolean areFew = !selection.isCounted();
        for (int from = 0; from < pieces.size(); ) {
            var some = first(pieces.subList(from, pieces.size()), areFew && counted.isEmpty());
            from += some.size();
            var spans = some.stream().map(Piece::hours).toList();
            var read =
                    areFew
                            ? reading.andCount(snapshot, spans, selection, tally)
                            : reading.of(snapshot, spans, List.of(), selection);
            for (int i = 0; i < some.size(); i++) {
                lists.put(some.get(i), read.get(i));
            }
            if (areFew) {
                counted.addAll(some);
                areFew = tally.rows() <= events(counted) / FEW;
            }
        }
        learnHours(snapshot, counted, selection, tally);
        return lists;
    }

    private static List<Piece> first(List<Piece> pieces, boolean isFirst) {
        long most = isFirst ? FIRST_AT_ONCE : MOST_AT_ONCE;
        int count = 1;
        while (count < pieces.size() && events(pieces.subList(0, count + 1)) <= most) {
            count++;
        }
        return pieces.subList(0, count);
    }

    private static long events(Collection<Piece> pieces) {
        return pieces.stream().mapToLong(Piece::events).sum();
    }

    /** Of the days that were read as a whole. */
    private void learnHours(
            Snapshot snapshot, List<Piece> counted, Selection selection, HourTally tally) {
        if (counted.isEmpty()) {
            return;
        }
        var lengths = new HashMap<Long, Long>();
        counted.forEach(piece -> lengths.merge(piece.dayMs(), piece.lengthMs(), Long::sum));
        var all =
                new TimeSpan(counted.getFirst().hours.fromMs(), counted.getLast().hours.untilMs());
        for (var day : snapshot.filed(all)) {
            if (lengths.getOrDefault(day.span().fromMs(), 0L) == DAY_MS) {
                hours.learn(day, selection, tally.of(day.span()));
            }
        }
    }
}
