package dev.footfall.collector.query.exceptions;

import dev.footfall.collector.query.filter.FilterSql;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.question.Ownership;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.model.report.failure.ExceptionPage;
import dev.footfall.model.report.failure.ExceptionPage.Totals;
import dev.footfall.model.report.failure.GlobalException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists groups of exceptions. Safe for use by many threads. */
public final class ExceptionGroups {
    private static final int MOST_WITHOUT_PAGES = 500;

    private final SqlQuestion groups = SqlQuestion.load(ExceptionGroups.class, "groups");
    private final Lines lines = new Lines();
    private final Standings standings;
    private final Warehouse warehouse;
    private final Supplier<Contents> catalog;
    private final Clock clock;

    public ExceptionGroups(Warehouse warehouse, Supplier<Contents> catalog, Clock clock) {
        this.standings = new Standings(warehouse, clock);
        this.warehouse = warehouse;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The first 500. */
    public List<GlobalException> first(ListingQuestion question) throws SQLException {
        return page(question, MOST_WITHOUT_PAGES, null).items();
    }

    /**
     * A page of them.
     *
     * @param after the place behind which the page begins; none for the first one
     */
    public ExceptionPage page(ListingQuestion question, int limit, @Nullable Cursor after)
            throws SQLException {
        var span = Span.ofListing(question.wish(), clock.millis(), warehouse);
        var owners = new Ownership(catalog.get());
        var filter = FilterSql.of(question.filter(), Listing.EXCEPTIONS, owners);
        var values = Values.of(span).where("filter", filter);
        try (var snapshot = warehouse.snapshot(span.fromMs(), span.untilMs())) {
            var found = found(snapshot, question, values, owners);
            var standing = standings.of(snapshot.connection(), found, span, values);
            var wanted =
                    found.stream()
                            .filter(group -> isWanted(group, question.status(), standing))
                            .map(group -> new Placed(Cursor.at(group, question.sort()), group))
                            .filter(placed -> isBehind(placed, after))
                            .sorted(Comparator.comparing(Placed::place, question.sort().order()))
                            .limit(limit + 1L)
                            .toList();
            var shown = wanted.stream().limit(limit).map(Placed::group).toList();
            return new ExceptionPage(
                    lines.of(snapshot.connection(), shown, values, new Context(owners, standing)),
                    wanted.size() > limit ? wanted.get(limit - 1).place().toString() : null,
                    totals(found, standing),
                    snapshot.isWarming() ? true : null);
        }
    }

    /** What is said of a group beside what happened. */
    record Context(Ownership owners, Map<Triage.Key, Standing> standings) {
        Standing standing(Triage.Key key) {
            return standings.getOrDefault(key, Standing.UNDECIDED);
        }
    }

    private record Placed(Cursor place, Group group) {}

    private List<Group> found(
            Snapshot snapshot, ListingQuestion question, Values values, Ownership owners)
            throws SQLException {
        var search = FilterSql.of(Search.of(question.search()), Listing.EXCEPTIONS, owners);
        return groups.ask(snapshot.connection(), values.where("search", search), Group::read);
    }

    private static boolean isWanted(
            Group group, @Nullable Status status, Map<Triage.Key, Standing> standings) {
        return status == null || status == status(group, standings);
    }

    private static boolean isBehind(Placed placed, @Nullable Cursor after) {
        return after == null || after.sort().order().compare(placed.place(), after) > 0;
    }

    private static Totals totals(Collection<Group> groups, Map<Triage.Key, Standing> standings) {
        return new Totals(
                count(groups, standings, Status.UNRESOLVED),
                count(groups, standings, Status.RESOLVED),
                count(groups, standings, Status.MUTED));
    }

    private static long count(
            Collection<Group> groups, Map<Triage.Key, Standing> standings, Status status) {
        return groups.stream().filter(group -> status(group, standings) == status).count();
    }

    private static Status status(Group group, Map<Triage.Key, Standing> standings) {
        return standings.getOrDefault(group.key(), Standing.UNDECIDED).status();
    }
}
