package dev.footfall.collector.store.catalog.entry;

import dev.footfall.collector.ingest.Pixel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads entries from the columns that the queries of the catalogue name. */
public final class Rows {
    private Rows() {}

    public static ProjectEntry project(ResultSet row) throws SQLException {
        return new ProjectEntry(
                text(row, "id"),
                text(row, "name"),
                text(row, "slug"),
                instant(row, "created_ms"),
                row.getInt("version"));
    }

    public static SourceEntry source(ResultSet row) throws SQLException {
        return new SourceEntry(
                text(row, "uri"),
                row.getString("project_id"),
                SourceEntry.Kind.of(text(row, "kind")),
                row.getString("display_name"),
                instant(row, "created_ms"),
                instantOrNull(row, "first_ms"),
                instantOrNull(row, "last_ms"),
                row.getInt("version"));
    }

    public static PixelEntry pixel(ResultSet row) throws SQLException {
        return new PixelEntry(
                new Pixel(text(row, "id"), text(row, "event_name"), row.getString("metadata")),
                text(row, "project_id"),
                text(row, "name"),
                instant(row, "created_ms"),
                instantOrNull(row, "hit_ms"),
                row.getInt("version"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        long ms = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(ms);
    }
}
