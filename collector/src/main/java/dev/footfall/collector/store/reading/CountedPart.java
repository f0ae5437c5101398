package dev.footfall.collector.store.reading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.footfall.collector.store.DaySpan;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifest;
import dev.footfall.collector.store.mirror.MirroredSegment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of some spans is counted ahead. Immutable.
 *
 * @param days of which every event that is in a file lies in one of the spans
 */
record CountedPart(List<TimeSpan> spans, List<DaySpan> days) {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    CountedPart {
        spans = List.copyOf(spans);
        days = List.copyOf(days);
    }

    static CountedPart of(Manifest manifest, List<TimeSpan> spans) {
        return new CountedPart(
                spans, spans.stream().flatMap(span -> days(manifest, span).stream()).toList());
    }

    /** Whole days, and the last one although it is not over yet, as long as nothing came later. */
    private static Optional<DaySpan> days(Manifest manifest, TimeSpan span) {
        long first = Math.ceilDiv(span.fromMs(), DAY_MS);
        long last = Math.floorDiv(span.untilMs(), DAY_MS);
        boolean isComplete =
                manifest.sound().stream()
                        .filter(file -> file.day().toEpochDay() == last)
                        .allMatch(file -> file.summary().lastMs() < span.untilMs());
        return DaySpan.of(first, isComplete ? last + 1 : last);
    }

    /** Whether the events of a file are counted. */
    boolean has(EventFile file) {
        return days.stream().anyMatch(span -> span.contains(file.day().toEpochDay()));
    }

    /** Those of some segments whose counts are of one of the spans. */
    Set<MirroredSegment> among(List<MirroredSegment> segments) {
        return segments.stream()
                .filter(segment -> spans.stream().anyMatch(segment::isCountedWithin))
                .collect(toUnmodifiableSet());
    }
}
