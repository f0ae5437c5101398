package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.Settled;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Finds the days that no event in memory belongs to. */
final class SettledDays {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final long AFTER_MS = Settled.AND_AFTER.toMillis();

    private SettledDays() {}

    /**
     * Those that a span touches, up to the first that is not settled.
     *
     * @param hotFromMs receipt of the earliest event that is in memory, milliseconds since the
     *     epoch
     */
    static Settled of(Manifest manifest, TimeSpan span, long hotFromMs) {
        long first = Math.floorDiv(span.fromMs(), DAY_MS);
        long end =
                Math.min(
                        Math.ceilDiv(span.untilMs(), DAY_MS),
                        Math.floorDiv(hotFromMs - AFTER_MS, DAY_MS));
        if (first >= end) {
            return Settled.nothing(span.fromMs());
        }
        var byDay = new TreeMap<Long, List<EventFile>>();
        for (var file : manifest.between(first * DAY_MS, end * DAY_MS + AFTER_MS)) {
            byDay.computeIfAbsent(file.day().toEpochDay(), _ -> new ArrayList<>()).add(file);
        }
        var days =
                byDay.headMap(end).entrySet().stream()
                        .map(day ->
                                day(
                                        day.getKey(),
                                        day.getValue(),
                                        byDay.getOrDefault(day.getKey() + 1, List.of())))
                        .toList();
        return new Settled(new TimeSpan(first * DAY_MS, end * DAY_MS), days);
    }

    private record State(List<String> files, List<String> after) {}

    private static Settled.Day day(long day, List<EventFile> files, List<EventFile> following) {
        long endMs = (day + 1) * DAY_MS;
        var after = following.stream().filter(file -> file.summary().firstMs() < endMs + AFTER_MS);
        return new Settled.Day(
                new TimeSpan(day * DAY_MS, endMs),
                new State(
                        files.stream().map(EventFile::path).toList(),
                        after.map(EventFile::path).toList()),
                files.stream().mapToLong(file -> file.summary().events()).sum());
    }
}
