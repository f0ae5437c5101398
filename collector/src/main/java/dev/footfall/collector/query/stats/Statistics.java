package dev.footfall.collector.query.stats;

import dev.footfall.collector.query.question.Ownership;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.stats.ranking.Rankings;
import dev.footfall.collector.query.stats.scope.FirstAsked;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.query.stats.series.Course;
import dev.footfall.collector.query.stats.series.TimeSeries;
import dev.footfall.collector.query.stats.visit.Durations;
import dev.footfall.collector.query.stats.visit.LatestSessions;
import dev.footfall.collector.query.stats.visit.Sessions;
import dev.footfall.collector.query.stats.visit.Stay;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.model.report.Dashboard;
import dev.footfall.model.report.MetricSummary;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;

/** Answers with every number of a period. Safe for use by many threads. */
public final class Statistics {
    private final FirstAsked firstAsked = new FirstAsked();
    private final AtOnce atOnce = new AtOnce();
    private final TimeSeries timeSeries = new TimeSeries();
    private final Rankings rankings = new Rankings();
    private final Durations durations = new Durations();
    private final Sessions sessions = new Sessions();
    private final LatestSessions latestSessions = new LatestSessions();
    private final Warehouse warehouse;
    private final Supplier<Contents> catalog;
    private final Clock clock;
    private final Scope.Rollups rollups;

    /**
     * @param catalog the projects and sources now
     */
    public Statistics(Warehouse warehouse, Supplier<Contents> catalog, Clock clock) {
        this(warehouse, catalog, clock, Scope.Rollups.USED);
    }

    /** The same, with or without the use of rollups and of memory; the numbers do not differ. */
    public Statistics(
            Warehouse warehouse, Supplier<Contents> catalog, Clock clock, Scope.Rollups rollups) {
        this.warehouse = warehouse;
        this.catalog = catalog;
        this.clock = clock;
        this.rollups = rollups;
    }

    /** Everything on the dashboard, all of it as of one instant. */
    public Dashboard dashboard(StatsRequest request) throws SQLException {
        var period = Span.ofListing(request.wish(), clock.millis(), warehouse);
        var ownership = new Ownership(catalog.get());
        var scope = firstAsked.of(Scope.of(period, request.filter(), ownership, rollups));
        long until = period.untilMs() + Durations.REPLACED_WITHIN.toMillis();
        try (var snapshot = warehouse.snapshot(scope.previousFromMs(), until)) {
            return dashboard(snapshot, scope, request, ownership);
        }
    }

    private Dashboard dashboard(
            Snapshot snapshot, Scope scope, StatsRequest request, Ownership ownership)
            throws SQLException {
        var both = ofBothPeriods(snapshot, scope, request);
        var ranked = rankings.of(snapshot, scope, request.metadataKeys(), ownership);
        var inSessions = request.withSessions() ? sessions.of(snapshot, scope) : null;
        return new Dashboard(
                summary(both.series().current(), both.stay().current()),
                summary(both.series().previous(), both.stay().previous()),
                both.series().current().points(),
                both.series().previous().points(),
                ranked.breakdowns(),
                ranked.unassigned(),
                latestSessions.of(snapshot, scope),
                ranked.totals(),
                inSessions,
                snapshot.isWarming() ? true : null);
    }

    private AtOnce.Both ofBothPeriods(Snapshot snapshot, Scope scope, StatsRequest request)
            throws SQLException {
        boolean isFirst = rollups == Scope.Rollups.USED && !scope.isRemembered();
        return isFirst && AtOnce.fits(snapshot)
                ? atOnce.of(snapshot, scope, request)
                : new AtOnce.Both(
                        timeSeries.of(snapshot, scope, request.interval(), request.zone()),
                        durations.of(snapshot, scope));
    }

    private static MetricSummary summary(Course course, Stay stay) {
        var total = course.total();
        return new MetricSummary(
                total.visitors(),
                total.pageviews(),
                total.events(),
                stay.bounceRate(),
                stay.medianMs());
    }
}
