package dev.footfall.collector.query.stats.series;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How many there were of each. */
public record Counts(long visitors, long pageviews, long events, long exceptions) {
    /** None of any. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts read(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("visitors"),
                row.getLong("pageviews"),
                row.getLong("events"),
                row.getLong("exceptions"));
    }

    /** Both together. */
    public Counts plus(Counts other) {
        return new Counts(
                visitors + other.visitors,
                pageviews + other.pageviews,
                events + other.events,
                exceptions + other.exceptions);
    }
}
