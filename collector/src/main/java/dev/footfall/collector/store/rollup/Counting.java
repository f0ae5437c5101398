package dev.footfall.collector.store.rollup;

import dev.footfall.collector.store.SqlFile;

/** The questions that rollups are the answers to. Immutable. */
public final class Counting {
    private static final String RELATION = "event_files";

    private final String hours = SqlFile.read(Counting.class, "count_hours");
    private final String days = SqlFile.read(Counting.class, "count_days");

    /**
     * Counts by hour and source.
     *
     * @param relation of events, in SQL
     */
    public String hours(String relation) {
        return hours.replace(RELATION, relation);
    }

    /**
     * Counts by day, source, dimension and key.
     *
     * @param relation of events, in SQL
     */
    public String days(String relation) {
        return days.replace(RELATION, relation);
    }
}
