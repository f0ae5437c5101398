package dev.footfall.collector.store.catalog;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.catalog.Sightings.Span;
import dev.footfall.collector.store.catalog.entry.Contents;
import dev.footfall.collector.store.catalog.entry.PixelEntry;
import dev.footfall.collector.store.catalog.entry.ProjectEntry;
import dev.footfall.collector.store.catalog.entry.Rows;
import dev.footfall.collector.store.catalog.entry.SourceEntry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** What can be asked of the catalogue and done to it, each inside the caller's transaction. */
final class Statements {
    private Statements() {}

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Contents contents(Connection catalog) throws SQLException {
        return new Contents(
                by(ProjectEntry::id, rows(catalog, "read_projects", Rows::project)),
                by(SourceEntry::uri, rows(catalog, "read_sources", Rows::source)),
                pixels(catalog));
    }

    static Map<String, PixelEntry> pixels(Connection catalog) throws SQLException {
        return by(entry -> entry.pixel().id(), rows(catalog, "read_pixels", Rows::pixel));
    }

    static void add(Connection catalog, ProjectEntry project) throws SQLException {
        insert(
                catalog,
                "add_project",
                project.id(),
                project.name(),
                project.slug(),
                project.createdAt().toEpochMilli());
    }

    static void add(Connection catalog, SourceEntry source) throws SQLException {
        insert(
                catalog,
                "add_source",
                source.uri(),
                source.projectId(),
                source.kind().storedName(),
                source.displayName(),
                source.createdAt().toEpochMilli());
    }

    static void add(Connection catalog, PixelEntry entry) throws SQLException {
        var pixel = entry.pixel();
        insert(
                catalog,
                "add_pixel",
                pixel.id(),
                entry.projectId(),
                entry.name(),
                pixel.eventName(),
                pixel.metadataJson(),
                entry.createdAt().toEpochMilli());
    }

    /** Returns the rows as they are afterwards. */
    static List<SourceEntry> record(DuckDBConnection catalog, Map<String, Span> sources)
            throws SQLException {
        if (sources.isEmpty()) {
            return List.of();
        }
        var spans = List.copyOf(sources.entrySet());
        try (var statement = prepare(catalog, "record_sources")) {
            statement.setArray(1, list(catalog, "varchar", spans, Map.Entry::getKey));
            statement.setArray(2, list(catalog, "bigint", spans, span -> span.getValue().first()));
            statement.setArray(3, list(catalog, "bigint", spans, span -> span.getValue().last()));
            return read(statement, Rows::source);
        }
    }

    static void recordHits(DuckDBConnection catalog, Map<String, Span> pixels) throws SQLException {
        var hits = List.copyOf(pixels.entrySet());
        try (var statement = prepare(catalog, "record_pixel_hits")) {
            statement.setArray(1, list(catalog, "varchar", hits, Map.Entry::getKey));
            statement.setArray(2, list(catalog, "bigint", hits, hit -> hit.getValue().last()));
            statement.execute();
        }
    }

    private static void insert(Connection catalog, String name, @Nullable Object... values)
            throws SQLException {
        try (var statement = prepare(catalog, name)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static <T> Array list(
            DuckDBConnection catalog, String type, List<T> rows, Function<T, Object> value)
            throws SQLException {
        return catalog.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private static <T> List<T> rows(Connection catalog, String name, RowReader<T> reader)
            throws SQLException {
        try (var statement = prepare(catalog, name)) {
            return read(statement, reader);
        }
    }

    private static <T> List<T> read(PreparedStatement statement, RowReader<T> reader)
            throws SQLException {
        try (var row = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (row.next()) {
                read.add(reader.read(row));
            }
            return read;
        }
    }

    private static PreparedStatement prepare(Connection catalog, String name) throws SQLException {
        return catalog.prepareStatement(SqlFile.read(Statements.class, name));
    }

    private static <T> Map<String, T> by(Function<T, String> key, List<T> rows) {
        var map = new HashMap<String, T>();
        rows.forEach(row -> map.put(key.apply(row), row));
        return map;
    }
}
