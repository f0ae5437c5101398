package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Hold;
import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.mirror.SegmentTables;
import dev.footfall.collector.store.rollup.EventFiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
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
    private final SoughtFiles soughtFiles;
    private final String columns = SqlFile.read(EmbeddedWarehouse.class, "file_columns");

    public EmbeddedWarehouse(Engine engine, Manifests manifests, Mirror mirror) {
        this.engine = engine;
        this.manifests = manifests;
        this.mirror = mirror;
        this.soughtFiles = new SoughtFiles(manifests);
    }

    @Override
    public Snapshot snapshot(long fromMs, long untilMs) throws SQLException {
        return snapshot(fromMs, untilMs, files -> files);
    }

    @Override
    public Snapshot snapshot(long fromMs, long untilMs, Sought sought) throws SQLException {
        return snapshot(fromMs, untilMs, files -> soughtFiles.among(files, sought));
    }

    private Snapshot snapshot(long fromMs, long untilMs, UnaryOperator<List<EventFile>> choice)
            throws SQLException {
        boolean isWarming = mirror.isWarming();
        var connection = engine.connect();
        try {
            connection.setAutoCommit(false);
            var segments = SegmentTables.list(connection);
            var hold = manifests.hold();
            try {
                var files = hold.manifest().between(fromMs, untilMs);
                var instant = new Instant(connection, segments, hold, files, isWarming);
                instant.define(choice.apply(files));
                return instant;
            } catch (SQLException | RuntimeException failure) {
                hold.close();
                throw failure;
            }
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
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

    /** A transaction, and the files that belong to it. */
    private final class Instant implements Snapshot {
        private final DuckDBConnection connection;
        private final List<Long> segments;
        private final Hold hold;
        private final List<EventFile> files;
        private final boolean isWarming;

        Instant(
                DuckDBConnection connection,
                List<Long> segments,
                Hold hold,
                List<EventFile> files,
                boolean isWarming) {
            this.connection = connection;
            this.segments = segments;
            this.hold = hold;
            this.files = files;
            this.isWarming = isWarming;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void narrow(Sought sought) throws SQLException {
            define(soughtFiles.among(files, sought));
        }

        @Override
        public boolean isWarming() {
            return isWarming;
        }

        void define(List<EventFile> chosen) throws SQLException {
            var parts = new ArrayList<String>();
            parts.add("from event_shape");
            for (long segment : segments) {
                if (segment > hold.manifest().compactedThrough()) {
                    parts.add("from " + SegmentTables.table(segment));
                }
            }
            if (!chosen.isEmpty()) {
                var paths = chosen.stream().map(manifests::locate).toList();
                parts.add(columns.replace("event_files", EventFiles.relation(paths)));
            }
            Engine.execute(
                    connection,
                    "create or replace temp view event as " + String.join(" union all ", parts));
        }

        @Override
        public void close() throws SQLException {
            try (hold) {
                connection.close();
            }
        }
    }
}
