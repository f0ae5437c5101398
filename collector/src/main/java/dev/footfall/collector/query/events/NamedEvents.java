package dev.footfall.collector.query.events;

import dev.footfall.collector.query.filter.FilterSql;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.occurrence.Occurrences;
import dev.footfall.collector.query.occurrence.Occurrences.Totals;
import dev.footfall.collector.query.question.Ownership;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.query.sessions.SessionSummaries;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.report.CountRow;
import dev.footfall.model.report.event.EventBreakdowns;
import dev.footfall.model.report.event.EventDetail;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells of the custom events and pixels of one name. Safe for use by many threads. */
public final class NamedEvents {
    private final SqlQuestion take = SqlQuestion.load(NamedEvents.class, "take");
    private final Occurrences occurrences = new Occurrences();
    private final SessionSummaries summaries = new SessionSummaries();
    private final EventVariants variants = new EventVariants();
    private final Warehouse warehouse;
    private final Supplier<Contents> catalog;
    private final Clock clock;

    public NamedEvents(Warehouse warehouse, Supplier<Contents> catalog, Clock clock) {
        this.warehouse = warehouse;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Everything about the events of a name that the filter keeps; empty where there is none.
     *
     * @param filter one that was read with the fields of the dashboard
     */
    public Optional<EventDetail> detail(String name, Span.Wish wish, Filter filter)
            throws SQLException {
        var span = Span.ofListing(wish, clock.millis(), warehouse);
        var condition = FilterSql.of(filter, Listing.DASHBOARD, new Ownership(catalog.get()));
        var values = Values.of(span).and("name", name).where("filter", condition);
        try (var snapshot = warehouse.snapshot(span.fromMs(), span.untilMs())) {
            var connection = snapshot.connection();
            take.run(connection, values);
            var totals = occurrences.totals(connection);
            return totals.isEmpty()
                    ? Optional.empty()
                    : Optional.of(detail(name, snapshot, totals.get(), span));
        }
    }

    private EventDetail detail(String name, Snapshot snapshot, Totals totals, Span span)
            throws SQLException {
        var connection = snapshot.connection();
        return new EventDetail(
                name,
                totals.count(),
                totals.firstMs(),
                totals.lastMs(),
                occurrences.trend(connection, totals),
                breakdowns(connection),
                variants.of(snapshot, occurrences.variants(connection)),
                summaries.of(snapshot, occurrences.sessions(connection), span),
                snapshot.isWarming() ? true : null);
    }

    private EventBreakdowns breakdowns(Connection connection) throws SQLException {
        Map<String, List<CountRow>> by = occurrences.breakdowns(connection);
        return new EventBreakdowns(
                by.getOrDefault("source", List.of()),
                by.getOrDefault("page", List.of()),
                by.getOrDefault("browser", List.of()),
                by.getOrDefault("os", List.of()),
                by.getOrDefault("device", List.of()),
                by.getOrDefault("country", List.of()),
                by.getOrDefault("language", List.of()));
    }
}
