package dev.footfall.collector.store.catalog;

import dev.footfall.collector.store.PositionalSql;
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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/** What can be asked of the catalogue and done to it, each inside the caller's transaction. */
final class Statements {
    private static final PositionalSql READ_PROJECTS = sql("read_projects");
    private static final PositionalSql READ_SOURCES = sql("read_sources");
    private static final PositionalSql READ_PIXELS = sql("read_pixels");
    private static final PositionalSql ADD_PROJECT = sql("add_project");
    private static final PositionalSql ADD_SOURCE = sql("add_source");
    private static final PositionalSql ADD_PIXEL = sql("add_pixel");

    private Statements() {}

    private static PositionalSql sql(String name) {
        return PositionalSql.of(Statements.class, name);
    }

    static Contents contents(Connection catalog) throws SQLException {
        return new Contents(
                by(ProjectEntry::id, READ_PROJECTS.rows(catalog, Rows::project)),
                by(SourceEntry::uri, READ_SOURCES.rows(catalog, Rows::source)),
                pixels(catalog));
    }

    static Map<String, PixelEntry> pixels(Connection catalog) throws SQLException {
        return by(entry -> entry.pixel().id(), READ_PIXELS.rows(catalog, Rows::pixel));
    }

    static void add(Connection catalog, ProjectEntry project) throws SQLException {
        ADD_PROJECT.run(
                catalog,
                project.id(),
                project.name(),
                project.slug(),
                project.createdAt().toEpochMilli());
    }

    static void add(Connection catalog, SourceEntry source) throws SQLException {
        ADD_SOURCE.run(
                catalog,
                source.uri(),
                source.projectId(),
                source.kind().storedName(),
                source.displayName(),
                source.createdAt().toEpochMilli());
    }

    static void add(Connection catalog, PixelEntry entry) throws SQLException {
        var pixel = entry.pixel();
        ADD_PIXEL.run(
                catalog,
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
            try (var row = statement.executeQuery()) {
                var now = new ArrayList<SourceEntry>();
                while (row.next()) {
                    now.add(Rows.source(row));
                }
                return now;
            }
        }
    }

    static void forgetRemovals(DuckDBConnection catalog, Set<String> sources) throws SQLException {
        try (var statement = prepare(catalog, "forget_removals")) {
            statement.setArray(1, catalog.createArrayOf("varchar", sources.toArray()));
            statement.execute();
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

    private static <T> Array list(
            DuckDBConnection catalog, String type, List<T> rows, Function<T, Object> value)
            throws SQLException {
        return catalog.createArrayOf(type, rows.stream().map(value).toArray());
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
