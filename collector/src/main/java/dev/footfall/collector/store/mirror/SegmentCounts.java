package dev.footfall.collector.store.mirror;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.rollup.Counting;
import java.util.List;

/**
 * Counts the events of a segment like rollups count those of files, so that a question need not
 * group them all again. Immutable.
 */
final class SegmentCounts {
    private final Counting counting = new Counting();
    private final String tables = SqlFile.read(SegmentCounts.class, "count_tables");
    private final String addHours = SqlFile.read(SegmentCounts.class, "add_hours");
    private final String addKeys = SqlFile.read(SegmentCounts.class, "add_keys");
    private final String advance = SqlFile.read(SegmentCounts.class, "advance_counted");

    /** Statements that make the empty tables of a segment, in place of earlier ones. */
    List<String> create(String segment) {
        return List.of(tables.replace("segment", segment));
    }

    /** Statements that drop them. */
    List<String> drop(String segment) {
        return List.of(
                "drop table if exists %s_key".formatted(segment),
                "drop table if exists %s_hour".formatted(segment));
    }

    /** Statements for one transaction that add the events after one number, up to another. */
    List<String> count(long firstSeq, long afterSeq, long throughSeq) {
        var segment = SegmentTables.table(firstSeq);
        var events =
                "(from %s where seq > %d and seq <= %d)".formatted(segment, afterSeq, throughSeq);
        return List.of(
                addHours.replace("segment", segment) + " " + counting.hours(events),
                addKeys.replace("segment", segment).replace("counted_day", counting.days(events)),
                advance.replace("counted_events", events)
                        .replace(":first_seq", String.valueOf(firstSeq))
                        .replace(":through_seq", String.valueOf(throughSeq)));
    }
}
