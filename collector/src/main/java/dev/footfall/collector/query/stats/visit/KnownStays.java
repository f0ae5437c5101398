package dev.footfall.collector.query.stats.visit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.collect.Lists;
import dev.footfall.collector.query.filter.Condition;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Settled;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Snapshot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The durations of all events of a span, of which those of settled days are read once and kept: the
 * median of a year needs them all, and its files hardly ever change. Safe for use by many threads.
 */
final class KnownStays {
    private static final long AFTER_MS = Settled.AND_AFTER.toMillis();

    /** Read in one go when nothing is known yet. */
    private static final int DAYS_AT_ONCE = 31;

    /** An event takes less than a byte, because about half of them have a duration. */
    private static final long MOST_BYTES = 64_000_000;

    private static final int SHARE_OF_MEMORY = 16;

    private final SqlQuestion stays = SqlQuestion.load(KnownStays.class, "stays");
    private final SqlQuestion lasting = SqlQuestion.load(KnownStays.class, "lasting_stays");
    private final long most;
    private final Cache<Object, StayList> known;

    KnownStays() {
        most = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        known =
                Caffeine.newBuilder()
                        .maximumWeight(most)
                        .weigher((Object _, StayList list) -> list.bytes())
                        .build();
    }

    /**
     * The durations of each span, in some lists; nothing where there are so many that what is read
     * now would push out what was read before.
     *
     * @param spans in the order of time, without a gap between them
     */
    Optional<List<List<StayList>>> of(Snapshot snapshot, List<TimeSpan> spans) throws SQLException {
        var settled = new ArrayList<Settled>();
        for (var span : spans) {
            settled.add(snapshot.settled(span).orElse(Settled.nothing(span.fromMs())));
        }
        if (settled.stream().mapToLong(Settled::events).sum() > most) {
            return Optional.empty();
        }
        var sides = new ArrayList<List<TimeSpan>>();
        for (int i = 0; i < spans.size(); i++) {
            sides.add(around(settled.get(i).span(), spans.get(i)));
        }
        var ofSides = read(snapshot, sides.stream().flatMap(List::stream).toList()).iterator();
        var lists = new ArrayList<List<StayList>>();
        for (int i = 0; i < spans.size(); i++) {
            var list = ofDays(snapshot, settled.get(i).days());
            sides.get(i).forEach(_ -> list.add(ofSides.next()));
            lists.add(list);
        }
        return Optional.of(lists);
    }

    /** What of a span lies before some part of it and behind. */
    private static List<TimeSpan> around(TimeSpan part, TimeSpan span) {
        return Stream.of(
                        new TimeSpan(span.fromMs(), part.fromMs()),
                        new TimeSpan(part.untilMs(), span.untilMs()))
                .filter(side -> !side.isEmpty())
                .toList();
    }

    private List<StayList> ofDays(Snapshot snapshot, List<Settled.Day> days) throws SQLException {
        var lists = new ArrayList<StayList>();
        var missing = new ArrayList<Settled.Day>();
        for (var day : days) {
            var list = known.getIfPresent(day.state());
            if (list == null) {
                missing.add(day);
            } else {
                lists.add(list);
            }
        }
        for (var some : Lists.partition(missing, DAYS_AT_ONCE)) {
            var read = read(snapshot, some.stream().map(Settled.Day::span).toList());
            for (int i = 0; i < some.size(); i++) {
                known.put(some.get(i).state(), read.get(i));
            }
            lists.addAll(read);
        }
        return lists;
    }

    /** A list for each of some spans, which are in order and do not overlap. */
    private List<StayList> read(Snapshot snapshot, List<TimeSpan> spans) throws SQLException {
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
                Values.none().where("filter", within(spans)),
                row -> found.floorEntry(row.getLong(1)).getValue().add(row.getInt(2)));
        return found.values().stream().map(of -> StayList.of(of.build().toArray())).toList();
    }

    private static TimeSpan andAfter(TimeSpan span) {
        return new TimeSpan(span.fromMs(), span.untilMs() + AFTER_MS);
    }

    private static Condition within(List<TimeSpan> spans) {
        var any =
                spans.stream()
                        .map(span ->
                                "(received_ms >= %d and received_ms < %d)"
                                        .formatted(span.fromMs(), span.untilMs()))
                        .collect(Collectors.joining(" or ", "(", ")"));
        return new Condition(any, Map.of());
    }
}
