package dev.footfall.collector.store.catalog;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** The schema of the catalogue as a list of steps; what was released is never edited again. */
final class Migrations {
    /** In the order in which they are applied; the first one makes version 1. */
    static final List<String> STEPS =
            List.of(
                    "0001_projects_sources_pixels",
                    "0002_event_files",
                    "0003_triage",
                    "0004_access",
                    "0005_removed_sources");

    private Migrations() {}

    /**
     * Applies the steps that the file has not seen, each in one transaction with its number.
     *
     * @throws StorageException when the file has seen more steps than there are
     */
    static void apply(Connection catalog, Path file, Clock clock) throws SQLException {
        int version = version(catalog);
        if (version > STEPS.size()) {
            throw new StorageException(
                    "The catalogue %s has schema %d, and this collector knows %d at most. Start the newer collector that wrote it, or put back a copy of the data directory from before the upgrade."
                            .formatted(file, version, STEPS.size()));
        }
        for (int step = version + 1; step <= STEPS.size(); step++) {
            apply(catalog, step, clock);
        }
    }

    private static int version(Connection catalog) throws SQLException {
        try (var statement = catalog.createStatement()) {
            statement.execute(
                    """
                    create table if not exists schema_version (
                        version    integer   not null primary key,
                        step       varchar   not null,
                        applied_at timestamp not null
                    )\
                    """);
            catalog.commit();
            try (var row =
                    statement.executeQuery(
                            "select coalesce(max(version), 0) from schema_version")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void apply(Connection catalog, int version, Clock clock) throws SQLException {
        var step = STEPS.get(version - 1);
        try (var schema = catalog.createStatement();
                var number =
                        catalog.prepareStatement(
                                "insert into schema_version values (?, ?, make_timestamp_ms(?))")) {
            schema.execute(SqlFile.read(Migrations.class, "migration/" + step));
            number.setInt(1, version);
            number.setString(2, step);
            number.setLong(3, clock.millis());
            number.execute();
        }
        catalog.commit();
    }
}
