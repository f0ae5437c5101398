package dev.footfall.collector.query.exceptions;

import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.store.catalog.triage.Triage;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A group of exceptions of one source: how often and when, in the span that was asked for. */
record Group(Triage.Key key, long count, long firstMs, long lastMs, long sessions) {
    static Group read(ResultSet row) throws SQLException {
        return new Group(
                key(row),
                row.getLong("count"),
                row.getLong("first_ms"),
                row.getLong("last_ms"),
                row.getLong("sessions"));
    }

    static Triage.Key key(ResultSet row) throws SQLException {
        return new Triage.Key(Cells.text(row, "exc_group"), Cells.text(row, "source"));
    }
}
