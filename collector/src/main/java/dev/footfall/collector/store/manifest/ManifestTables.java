package dev.footfall.collector.store.manifest;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.parquet.EventFileSummary;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The manifest's rows in the catalogue, each call inside the caller's transaction. */
final class ManifestTables {
    private ManifestTables() {}

    static Manifest read(Connection catalog) throws SQLException {
        var files = new ArrayList<EventFile>();
        try (var statement = catalog.prepareStatement(sql("read_event_files"));
                var row = statement.executeQuery()) {
            while (row.next()) {
                files.add(file(row));
            }
        }
        try (var statement = catalog.prepareStatement(sql("read_storage"));
                var row = statement.executeQuery()) {
            row.next();
            return new Manifest(
                    row.getString("catalog_id"),
                    row.getLong("compacted_through"),
                    row.getLong("last_batch"),
                    files);
        }
    }

    private static EventFile file(ResultSet row) throws SQLException {
        return new EventFile(
                row.getString("path"),
                LocalDate.ofEpochDay(row.getLong("epoch_day")),
                new EventFileSummary(
                        row.getLong("events"),
                        row.getLong("bytes"),
                        row.getLong("first_ms"),
                        row.getLong("last_ms"),
                        row.getLong("first_seq"),
                        row.getLong("last_seq"),
                        row.getString("checksum")),
                row.getLong("batch"),
                row.getString("damage"));
    }

    static void apply(Connection catalog, ManifestChange change) throws SQLException {
        for (var file : change.removed()) {
            run(catalog, "remove_event_file", file.path());
            run(catalog, "discard_file", file.path());
        }
        for (var file : change.added()) {
            add(catalog, file);
        }
    }

    private static void add(Connection catalog, EventFile file) throws SQLException {
        var summary = file.summary();
        run(
                catalog,
                "add_event_file",
                file.path(),
                file.day().toEpochDay(),
                summary.events(),
                summary.bytes(),
                summary.firstMs(),
                summary.lastMs(),
                summary.firstSeq(),
                summary.lastSeq(),
                summary.checksum(),
                file.batch(),
                file.damage());
    }

    static void mark(Connection catalog, List<EventFile> marked) throws SQLException {
        for (var file : marked) {
            run(catalog, "mark_event_file", file.damage(), file.path());
        }
    }

    static void advance(Connection catalog, long compactedThrough, long lastBatch)
            throws SQLException {
        run(catalog, "advance_storage", compactedThrough, lastBatch);
    }

    static List<String> discarded(Connection catalog) throws SQLException {
        var paths = new ArrayList<String>();
        try (var statement = catalog.prepareStatement(sql("read_discarded_files"));
                var row = statement.executeQuery()) {
            while (row.next()) {
                paths.add(row.getString("path"));
            }
        }
        return paths;
    }

    static void forget(Connection catalog, List<String> paths) throws SQLException {
        for (var path : paths) {
            run(catalog, "forget_file", path);
        }
    }

    private static void run(Connection catalog, String name, @Nullable Object... values)
            throws SQLException {
        try (var statement = catalog.prepareStatement(sql(name))) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static String sql(String name) {
        return SqlFile.read(ManifestTables.class, name);
    }
}
