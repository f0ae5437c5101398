package dev.footfall.collector.query.exceptions;

import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.catalog.triage.Decision;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.collector.store.catalog.triage.TriageRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out how groups stand. Safe for use by many threads. */
final class Standings {
    private final SqlQuestion happenedSince = SqlQuestion.load(Standings.class, "happened_since");
    private final SqlQuestion newerRelease = SqlQuestion.load(Standings.class, "in_newer_release");
    private final Warehouse warehouse;
    private final Clock clock;

    Standings(Warehouse warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /**
     * How the groups stand of which somebody decided.
     *
     * @param groups as they are in the span
     * @param values the bounds of the span, and the filter
     */
    Map<Triage.Key, Standing> of(
            Connection connection, Collection<Group> groups, Span span, Values values)
            throws SQLException {
        var decided = decided(connection, groups);
        if (decided.isEmpty()) {
            return Map.of();
        }
        var sinceMuted = sinceMuted(connection, decided.values(), values);
        var inNewerRelease = inNewerRelease(groups, decided, span, values);
        var standings = new HashMap<Triage.Key, Standing>();
        for (var group : groups) {
            var triage = decided.get(group.key());
            if (triage != null) {
                var since =
                        new Standing.Since(
                                group.lastMs(),
                                sinceMuted.getOrDefault(group.key(), 0L),
                                inNewerRelease.contains(group.key()));
                standings.put(group.key(), Standing.of(triage, since, clock.instant()));
            }
        }
        return standings;
    }

    private static Map<Triage.Key, Triage> decided(Connection connection, Collection<Group> groups)
            throws SQLException {
        var keys = new HashSet<Triage.Key>();
        groups.forEach(group -> keys.add(group.key()));
        var decided = new HashMap<Triage.Key, Triage>();
        for (var triage : TriageRows.all(connection)) {
            if (keys.contains(triage.key())) {
                decided.put(triage.key(), triage);
            }
        }
        return decided;
    }

    private Map<Triage.Key, Long> sinceMuted(
            Connection connection, Collection<Triage> decided, Values values) throws SQLException {
        var counting =
                decided.stream()
                        .filter(triage -> {
                            var mute = triage.decision().mute();
                            return mute != null && mute.more() != null;
                        })
                        .toList();
        var counts = new HashMap<Triage.Key, Long>();
        if (!counting.isEmpty()) {
            happenedSince.ask(
                    connection,
                    since(values, counting, Standings::mutedAt),
                    row -> counts.put(Group.key(row), row.getLong("count")));
        }
        return counts;
    }

    private static Instant mutedAt(Decision decision) {
        return Objects.requireNonNull(decision.mute()).at();
    }

    private static Instant resolvedAt(Decision decision) {
        return Objects.requireNonNull(decision.resolution()).at();
    }

    /** Which releases were known when takes events of before the span. */
    private Set<Triage.Key> inNewerRelease(
            Collection<Group> groups, Map<Triage.Key, Triage> decided, Span span, Values values)
            throws SQLException {
        var waiting =
                groups.stream()
                        .filter(group -> waitsForRelease(decided.get(group.key()), group))
                        .map(group -> Objects.requireNonNull(decided.get(group.key())))
                        .toList();
        var found = new HashSet<Triage.Key>();
        if (!waiting.isEmpty()) {
            try (var snapshot = warehouse.snapshot(0, span.untilMs())) {
                newerRelease.ask(
                        snapshot.connection(),
                        since(values, waiting, Standings::resolvedAt),
                        row -> found.add(Group.key(row)));
            }
        }
        return found;
    }

    private static boolean waitsForRelease(@Nullable Triage triage, Group group) {
        var resolution = triage == null ? null : triage.decision().resolution();
        return resolution != null
                && resolution.inNextRelease()
                && group.lastMs() > resolution.at().toEpochMilli();
    }

    private static Values since(
            Values values, List<Triage> decided, Function<Decision, Instant> instant) {
        return values.and("groups", decided.stream().map(one -> one.key().group()).toList())
                .and("sources", decided.stream().map(one -> one.key().source()).toList())
                .and(
                        "instants",
                        decided.stream()
                                .map(one -> instant.apply(one.decision()).toEpochMilli())
                                .toList());
    }
}
