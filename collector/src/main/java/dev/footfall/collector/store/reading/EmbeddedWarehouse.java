package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.manifest.Hold;
import dev.footfall.collector.store.manifest.Manifest;
import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.mirror.SegmentTables;
import dev.footfall.collector.store.rollup.EventFiles;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.duckdb.DuckDBConnection;

/**
 * The mirror and the event files as one relation.
 *
 * <p>The transaction begins before the manifest is read. An event that was compacted in between is
 * in the mirror of that transaction and in the files of that manifest, and counts once, because a
 * manifest says which segments its files replace. An event that arrived in between is in neither.
 */
public final class EmbeddedWarehouse implements Warehouse {
    private final Engine engine;
    private final Manifests manifests;
    private final Mirror mirror;
    private final String columns = SqlFile.read(EmbeddedWarehouse.class, "file_columns");

    public EmbeddedWarehouse(Engine engine, Manifests manifests, Mirror mirror) {
        this.engine = engine;
        this.manifests = manifests;
        this.mirror = mirror;
    }

    @Override
    public Snapshot snapshot(long fromMs, long untilMs) throws SQLException {
        boolean isWarming = mirror.isWarming();
        var connection = engine.connect();
        try {
            connection.setAutoCommit(false);
            var segments = SegmentTables.list(connection);
            var hold = manifests.hold();
            try {
                define(connection, segments, hold.manifest(), fromMs, untilMs);
                return new Instant(connection, hold, isWarming);
            } catch (SQLException | RuntimeException failure) {
                hold.close();
                throw failure;
            }
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private void define(
            DuckDBConnection connection,
            List<Long> segments,
            Manifest manifest,
            long fromMs,
            long untilMs)
            throws SQLException {
        var parts = new ArrayList<String>();
        parts.add("from event_shape");
        for (long segment : segments) {
            if (segment > manifest.compactedThrough()) {
                parts.add("from " + SegmentTables.table(segment));
            }
        }
        var files = manifest.between(fromMs, untilMs);
        if (!files.isEmpty()) {
            var paths = files.stream().map(manifests::locate).toList();
            parts.add(columns.replace("event_files", EventFiles.relation(paths)));
        }
        Engine.execute(
                connection, "create temp view event as " + String.join(" union all ", parts));
    }

    @Override
    public OptionalLong earliestMs() throws SQLException {
        var cold = manifests.current().earliestMs();
        try (var snapshot = snapshot(0, 0);
                var statement = snapshot.connection().createStatement();
                var row = statement.executeQuery("select min(received_ms) from event")) {
            row.next();
            long hot = row.getLong(1);
            if (row.wasNull()) {
                return cold;
            }
            return OptionalLong.of(Math.min(hot, cold.orElse(hot)));
        }
    }

    private record Instant(DuckDBConnection connection, Hold hold, boolean isWarming)
            implements Snapshot {
        @Override
        public void close() throws SQLException {
            try (hold) {
                connection.close();
            }
        }
    }
}
