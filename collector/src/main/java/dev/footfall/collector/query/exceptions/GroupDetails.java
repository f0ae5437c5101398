package dev.footfall.collector.query.exceptions;

import dev.footfall.collector.query.filter.FilterSql;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.occurrence.Occurrences;
import dev.footfall.collector.query.occurrence.Occurrences.Totals;
import dev.footfall.collector.query.question.Ownership;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.query.sessions.SessionSummaries;
import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.report.CountRow;
import dev.footfall.model.report.failure.ExceptionBreakdowns;
import dev.footfall.model.report.failure.ExceptionGroupDetail;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells of one group of exceptions at length. Safe for use by many threads. */
public final class GroupDetails {
    private final SqlQuestion take = SqlQuestion.load(GroupDetails.class, "take");
    private final Occurrences occurrences = new Occurrences();
    private final SessionSummaries summaries = new SessionSummaries();
    private final ExceptionVariants variants = new ExceptionVariants();
    private final Standings standings;
    private final Warehouse warehouse;
    private final Supplier<Contents> catalog;
    private final Clock clock;

    public GroupDetails(Warehouse warehouse, Supplier<Contents> catalog, Clock clock) {
        this.standings = new Standings(warehouse, clock);
        this.warehouse = warehouse;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Everything about a group; empty where nothing of it happened in the span. */
    public Optional<ExceptionGroupDetail> detail(Triage.Key key, Span.Wish wish)
            throws SQLException {
        var span = Span.ofDetail(wish, clock.millis());
        var values = Values.of(span).and("group", key.group()).and("source", key.source());
        var sought = new Sought.Group(key.group());
        try (var snapshot = warehouse.failures(span.fromMs(), span.untilMs(), sought)) {
            take.run(snapshot.connection(), values);
            var totals = occurrences.totals(snapshot.connection());
            return totals.isEmpty()
                    ? Optional.empty()
                    : Optional.of(detail(key, snapshot, totals.get(), span));
        }
    }

    private ExceptionGroupDetail detail(Triage.Key key, Snapshot snapshot, Totals totals, Span span)
            throws SQLException {
        var connection = snapshot.connection();
        var owners = new Ownership(catalog.get());
        var project = owners.projectId(key.source());
        var group =
                new Group(
                        key, totals.count(), totals.firstMs(), totals.lastMs(), totals.sessions());
        var standing = standing(connection, group, span, owners);
        var trend = occurrences.trend(connection, totals);
        var told = variants.of(snapshot, occurrences.variants(connection), totals);
        return new ExceptionGroupDetail(
                Lines.told(group, told.newest(), trend, standing),
                breakdowns(connection),
                told.variants(),
                summaries.of(snapshot, occurrences.sessions(connection), span),
                totals.dropped(),
                project.orElse(null),
                project.flatMap(owners::name).orElse(null),
                snapshot.isWarming() ? true : null);
    }

    private Standing standing(Connection connection, Group group, Span span, Ownership owners)
            throws SQLException {
        var all = FilterSql.of(Filter.EVERYTHING, Listing.EXCEPTIONS, owners);
        var values = Values.of(span).where("filter", all);
        return standings
                .of(connection, List.of(group), span, values)
                .getOrDefault(group.key(), Standing.UNDECIDED);
    }

    private ExceptionBreakdowns breakdowns(Connection connection) throws SQLException {
        Map<String, List<CountRow>> by = occurrences.breakdowns(connection);
        return new ExceptionBreakdowns(
                by.getOrDefault("app_version", List.of()),
                by.getOrDefault("browser", List.of()),
                by.getOrDefault("os", List.of()),
                by.getOrDefault("device", List.of()),
                by.getOrDefault("page", List.of()),
                by.getOrDefault("country", List.of()),
                by.getOrDefault("language", List.of()));
    }
}
