package dev.footfall.collector.query.stats.visit;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.report.CountRow;
import dev.footfall.model.report.SessionSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts sessions, and tells on which pages they begin and end. Safe for use by many threads. */
public final class Sessions {
    private final SqlQuestion sessions = SqlQuestion.load(Sessions.class, "sessions");

    /** All sessions of the scope, each made of the events that the filter keeps. */
    public SessionSummary of(Snapshot snapshot, Scope scope) throws SQLException {
        snapshot.count(List.of(), scope.selection().detail());
        var rows = sessions.ask(snapshot.connection(), scope.values(), Row::read);
        var all = rows.stream().filter(row -> row.part.equals("all")).findFirst().orElseThrow();
        return new SessionSummary(
                all.count.count(), all.medianMs, part(rows, "entry"), part(rows, "exit"));
    }

    private static List<CountRow> part(List<Row> rows, String part) {
        return rows.stream().filter(row -> row.part.equals(part)).map(Row::count).toList();
    }

    private record Row(String part, CountRow count, @Nullable Long medianMs) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    Cells.text(row, "part"),
                    new CountRow(Cells.text(row, "key"), row.getLong("number")),
                    Cells.number(row, "median_ms"));
        }
    }
}
