package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.DaySpan;
import dev.footfall.collector.store.FiledDay;
import dev.footfall.collector.store.Part;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Detail;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.mirror.MirroredSegment;
import dev.footfall.collector.store.rollup.CountedViews;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Divides the events of a snapshot in those that are counted already and the others, in statements
 * that define relations of both. Immutable.
 */
final class Division {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final String UNCOUNTED = "uncounted";

    private final KnownFiles known;
    private final Begun begun;
    private final List<EventFile> files;

    /**
     * Divides nothing yet.
     *
     * @param files those of the snapshot's span
     */
    Division(KnownFiles known, Begun begun, List<EventFile> files) {
        this.known = known;
        this.begun = begun;
        this.files = List.copyOf(files);
    }

    /** A statement that defines a relation. */
    static String view(String name, String question) {
        return "create or replace temp view %s as %s".formatted(name, question);
    }

    /** Asks for the events of some files and for those in memory. */
    String events(List<EventFile> chosen) {
        return union(Stream.concat(hot(MirroredSegment::events), select(chosen, List.of())));
    }

    private Stream<String> hot(Function<MirroredSegment, String> question) {
        return begun.hot().stream().map(question);
    }

    private static String union(Stream<String> parts) {
        var all = parts.toList();
        return all.isEmpty() ? "from event_shape" : String.join(" union all ", all);
    }

    /** Nothing is counted, and another relation has what is not. */
    List<String> leaving(String table) {
        return statements(known.counts().empty(), "from " + table);
    }

    /** As many whole days as lie in the spans are counted. */
    List<String> counted(List<TimeSpan> spans, Detail detail) {
        if (spans.isEmpty() || !begun.areCounted()) {
            return raw();
        }
        var part = CountedPart.of(begun.hold().manifest(), spans);
        var counted = hotCounts(part, detail);
        var left = files.stream().filter(file -> !part.has(file)).toList();
        return statements(
                known.counts().views(part.days(), counts(counted)),
                union(Stream.concat(left(counted), select(left, List.of()))));
    }

    /** A part of the events only. */
    List<String> of(Part part) {
        return switch (part) {
            case Part.Days(var days) ->
                    statements(
                            known.counts().views(together(days), CountedViews.More.NONE),
                            union(Stream.of()));
            case Part.Filed(var spans) ->
                    statements(known.counts().empty(), union(select(filed(spans), List.of())));
            case Part.Since(var fromMs) -> since(fromMs);
            case Part.Rest rest -> begun.areCounted() ? of(rest) : raw();
        };
    }

    /** Also files that lie outside of the snapshot's span: whoever asks remembers whole days. */
    private List<EventFile> filed(List<TimeSpan> spans) {
        return touched(begun.hold().manifest().sound(), spans);
    }

    private List<String> since(long fromMs) {
        var hot = begun.hot().stream().filter(segment -> segment.mayReach(fromMs));
        var late = files(List.of(new TimeSpan(fromMs, Long.MAX_VALUE)));
        return statements(
                known.counts().empty(),
                union(Stream.concat(hot.map(MirroredSegment::events), select(late, List.of()))));
    }

    private List<String> raw() {
        return statements(known.counts().empty(), events(files));
    }

    private List<String> of(Part.Rest rest) {
        var counted = hotCounts(new CountedPart(rest.spans(), List.of()), rest.detail());
        var left =
                files(rest.spans()).stream()
                        .filter(file -> rest.known().stream().noneMatch(file::isWithin))
                        .toList();
        return statements(
                known.counts().views(List.of(), counts(counted)),
                union(Stream.concat(left(counted), select(left, rest.known()))));
    }

    private Set<MirroredSegment> hotCounts(CountedPart part, Detail detail) {
        return detail == Detail.OF_ALL_SOURCES ? part.among(begun.hot()) : Set.of();
    }

    private static CountedViews.More counts(Collection<MirroredSegment> counted) {
        return new CountedViews.More(
                counted.stream().map(MirroredSegment::hours).toList(),
                counted.stream().map(MirroredSegment::keys).toList());
    }

    private Stream<String> left(Set<MirroredSegment> counted) {
        return begun.hot().stream()
                .filter(segment -> !counted.contains(segment) || !segment.isComplete())
                .map(segment -> counted.contains(segment) ? segment.uncounted() : segment.events());
    }

    private static List<String> statements(List<String> counts, String uncounted) {
        return Stream.concat(counts.stream(), Stream.of(view(UNCOUNTED, uncounted))).toList();
    }

    private List<EventFile> files(List<TimeSpan> spans) {
        return touched(files, spans);
    }

    private static List<EventFile> touched(List<EventFile> files, List<TimeSpan> spans) {
        return files.stream()
                .filter(file ->
                        spans.stream()
                                .anyMatch(span -> file.overlaps(span.fromMs(), span.untilMs())))
                .toList();
    }

    private Stream<String> select(List<EventFile> chosen, List<TimeSpan> without) {
        var condition = new StringBuilder();
        for (var span : without) {
            condition
                    .append(condition.isEmpty() ? " where " : " and ")
                    .append(
                            "not (received_ms >= %d and received_ms < %d)"
                                    .formatted(span.fromMs(), span.untilMs()));
        }
        return known.relations().select(chosen).stream().map(question -> question + condition);
    }

    /** Days that follow one another are one span. */
    private static List<DaySpan> together(List<TimeSpan> spans) {
        var days = new ArrayList<DaySpan>();
        for (var span : spans) {
            int first = Math.toIntExact(span.fromMs() / DAY_MS);
            int end = Math.toIntExact(span.untilMs() / DAY_MS);
            boolean follows = !days.isEmpty() && days.getLast().end() == first;
            days.add(
                    follows
                            ? new DaySpan(days.removeLast().first(), end)
                            : new DaySpan(first, end));
        }
        return days;
    }

    /**
     * Days of a span of which files hold events, as far as rollups count those files. All files of
     * a day are looked at: what is counted of it is of all of them.
     */
    List<FiledDay> filed(TimeSpan span) {
        if (!begun.areCounted()) {
            return List.of();
        }
        var byDay = new TreeMap<Long, List<EventFile>>();
        for (var file : begun.hold().manifest().sound()) {
            long day = file.day().toEpochDay();
            if (day * DAY_MS < span.untilMs() && (day + 1) * DAY_MS > span.fromMs()) {
                byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(file);
            }
        }
        return byDay.entrySet().stream().map(day -> filed(day.getKey(), day.getValue())).toList();
    }

    private static FiledDay filed(long day, List<EventFile> files) {
        return new FiledDay(
                new TimeSpan(day * DAY_MS, (day + 1) * DAY_MS),
                files.stream().map(EventFile::path).toList(),
                files.stream().mapToLong(file -> file.summary().lastMs()).max().orElseThrow(),
                files.stream().mapToLong(file -> file.summary().events()).sum());
    }
}
