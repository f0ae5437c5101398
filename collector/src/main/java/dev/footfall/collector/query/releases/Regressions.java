package dev.footfall.collector.query.releases;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.Span;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.question.Values;
import dev.footfall.collector.query.releases.Releases.Name;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.collector.store.catalog.triage.TriageRows;
import dev.footfall.model.report.release.Release.Regression;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds groups that were resolved and came back. Safe for use by many threads. */
final class Regressions {
    private final SqlQuestion cameBack = SqlQuestion.load(Regressions.class, "came_back");

    private record Found(Name name, Regression regression) {}

    /**
     * Those that first happened again in a span, by the release in which they did.
     *
     * @param connection sees events of all time
     */
    Map<Name, List<Regression>> in(Connection connection, Span span) throws SQLException {
        var resolved =
                TriageRows.all(connection).stream()
                        .filter(triage -> triage.decision().resolution() != null)
                        .toList();
        if (resolved.isEmpty()) {
            return Map.of();
        }
        var back = new HashMap<Name, List<Regression>>();
        for (var found : cameBack(connection, resolved, span)) {
            if (found.regression().againMs() >= span.fromMs()) {
                back.computeIfAbsent(found.name(), _ -> new ArrayList<>()).add(found.regression());
            }
        }
        return back;
    }

    private List<Found> cameBack(Connection connection, List<Triage> resolved, Span span)
            throws SQLException {
        var resolutions =
                resolved.stream()
                        .map(triage -> Objects.requireNonNull(triage.decision().resolution()))
                        .toList();
        var values =
                Values.of(span)
                        .and("groups", resolved.stream().map(one -> one.key().group()).toList())
                        .and("sources", resolved.stream().map(one -> one.key().source()).toList())
                        .and(
                                "instants",
                                resolutions.stream().map(one -> one.at().toEpochMilli()).toList())
                        .and(
                                "next",
                                resolutions.stream()
                                        .map(one -> one.inNextRelease() ? 1L : 0L)
                                        .toList());
        return cameBack.ask(
                connection,
                values,
                row ->
                        new Found(
                                Name.read(row),
                                new Regression(
                                        Cells.text(row, "exc_group"),
                                        Cells.text(row, "exc_type"),
                                        row.getLong("instant"),
                                        row.getLong("again_ms"))));
    }
}
