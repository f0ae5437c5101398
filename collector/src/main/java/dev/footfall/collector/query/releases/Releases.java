package dev.footfall.collector.query.releases;

import dev.footfall.collector.query.filter.FilterSql;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.Ownership;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.report.release.Release;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Tells how releases do. Safe for use by many threads. */
public final class Releases {
    private static final int MOST = 200;
    private static final Comparator<Release> NEWEST_FIRST =
            Comparator.comparingLong(Release::firstSeenMs)
                    .reversed()
                    .thenComparing(Release::source)
                    .thenComparing(Release::appVersion);

    private final SqlQuestion inSpan = SqlQuestion.load(Releases.class, "in_span");
    private final SqlQuestion firstSeen = SqlQuestion.load(Releases.class, "first_seen");
    private final SqlQuestion newGroups = SqlQuestion.load(Releases.class, "new_groups");
    private final Regressions regressions = new Regressions();
    private final Warehouse warehouse;
    private final Supplier<Contents> catalog;
    private final Clock clock;

    public Releases(Warehouse warehouse, Supplier<Contents> catalog, Clock clock) {
        this.warehouse = warehouse;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** A version of one source. */
    record Name(String source, String version) {
        static Name read(ResultSet row) throws SQLException {
            return new Name(Cells.text(row, "source"), Cells.text(row, "app_version"));
        }
    }

    /**
     * The releases that anything happened in, the newest first and 200 at most.
     *
     * @param filter one that was read with the fields of exceptions; it decides what is counted,
     *     and not when a release or a group was first seen
     */
    public List<Release> in(Span.Wish wish, Filter filter) throws SQLException {
        var span = Span.ofListing(wish, clock.millis(), warehouse);
        var condition = FilterSql.of(filter, Listing.EXCEPTIONS, new Ownership(catalog.get()));
        var values = Values.of(span).where("filter", condition);
        try (var snapshot = warehouse.snapshot(0, span.untilMs())) {
            var connection = snapshot.connection();
            var first = numbers(firstSeen, connection, values, "first_ms");
            var groups = numbers(newGroups, connection, values, "count");
            var back = regressions.in(connection, span);
            return inSpan
                    .ask(
                            connection,
                            values,
                            row -> {
                                var name = Name.read(row);
                                return release(
                                        row,
                                        name,
                                        first.getOrDefault(name, 0L),
                                        groups.getOrDefault(name, 0L),
                                        back.getOrDefault(name, List.of()));
                            })
                    .stream()
                    .sorted(NEWEST_FIRST)
                    .limit(MOST)
                    .toList();
        }
    }

    private static Map<Name, Long> numbers(
            SqlQuestion question, Connection connection, Values values, String column)
            throws SQLException {
        var numbers = new HashMap<Name, Long>();
        question.ask(connection, values, row -> numbers.put(Name.read(row), row.getLong(column)));
        return numbers;
    }

    private static Release release(
            ResultSet row,
            Name name,
            long firstMs,
            long newGroups,
            List<Release.Regression> regressions)
            throws SQLException {
        long sessions = row.getLong("sessions");
        boolean known = sessions > 0 && row.getBoolean("named_otherwise");
        return new Release(
                name.version(),
                name.source(),
                firstMs,
                row.getLong("last_ms"),
                sessions,
                known ? 1 - (double) row.getLong("crashed") / sessions : null,
                row.getLong("exceptions"),
                row.getLong("crashes"),
                newGroups,
                regressions);
    }
}
