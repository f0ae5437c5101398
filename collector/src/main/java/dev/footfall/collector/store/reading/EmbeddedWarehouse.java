package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.mirror.SegmentTables;
import dev.footfall.collector.store.parquet.lookup.Replacements;
import dev.footfall.collector.store.rollup.CountedViews;
import java.sql.SQLException;
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
 * Rollups count what is in the files of a manifest, so they are used only where the transaction
 * sees them as they were with the very manifest that was read.
 */
public final class EmbeddedWarehouse implements Warehouse {
    private static final int ATTEMPTS = 3;

    private final Engine engine;
    private final Manifests manifests;
    private final Mirror mirror;
    private final KnownFiles known;
    private final String lastBatch = SqlFile.read(EmbeddedWarehouse.class, "last_batch");

    public EmbeddedWarehouse(Engine engine, Manifests manifests, Mirror mirror) {
        this.engine = engine;
        this.manifests = manifests;
        this.mirror = mirror;
        var relations = new FileRelations(manifests);
        this.known =
                new KnownFiles(
                        manifests,
                        relations,
                        new SoughtFiles(manifests),
                        new Replacements(),
                        new KnownFailures(engine, manifests, relations),
                        new CountedViews());
    }

    /**
     * Reads ahead what the first question about exceptions would wait for: some seconds where there
     * are files of years.
     */
    public void prepare() throws SQLException {
        known.failures().update();
    }

    @Override
    public Snapshot snapshot(long fromMs, long untilMs) throws SQLException {
        return snapshot(fromMs, untilMs, files -> files);
    }

    @Override
    public Snapshot snapshot(long fromMs, long untilMs, Sought sought) throws SQLException {
        return snapshot(fromMs, untilMs, files -> known.sought().among(files, sought));
    }

    @Override
    public Snapshot failures(long fromMs, long untilMs, Sought.Group group) throws SQLException {
        var numbers = known.failures().update();
        var snapshot = snapshot(fromMs, untilMs, files -> known.sought().among(files, group));
        try {
            snapshot.defineFailures(numbers, group);
            return snapshot;
        } catch (SQLException | RuntimeException failure) {
            snapshot.close();
            throw failure;
        }
    }

    private StorageSnapshot snapshot(
            long fromMs, long untilMs, UnaryOperator<List<EventFile>> choice) throws SQLException {
        boolean isWarming = mirror.isWarming();
        var connection = engine.connect();
        try {
            connection.setAutoCommit(false);
            var begun = begin(connection);
            try {
                var files = begun.hold().manifest().between(fromMs, untilMs);
                return new StorageSnapshot(
                        known, connection, begun, files, choice.apply(files), isWarming);
            } catch (SQLException | RuntimeException failure) {
                begun.hold().close();
                throw failure;
            }
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * Begins a transaction before it takes the manifest. When somebody changes both at the same
     * time it may see rollups of another manifest; then it begins again, and soon does without
     * them.
     */
    private Begun begin(DuckDBConnection connection) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            var segments = SegmentTables.list(connection);
            var counted = lastCounted(connection);
            var hold = manifests.hold();
            boolean agree = counted.equals(OptionalLong.of(hold.manifest().lastBatch()));
            if (agree || counted.isEmpty() || attempt == ATTEMPTS) {
                return new Begun(segments, hold, agree);
            }
            hold.close();
            connection.rollback();
        }
    }

    /** Which change the rollups have seen last; none while the catalogue's file is closed. */
    private OptionalLong lastCounted(DuckDBConnection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(lastBatch)) {
            row.next();
            return OptionalLong.of(row.getLong(1));
        } catch (SQLException unreadable) {
            connection.rollback();
            return OptionalLong.empty();
        }
    }

    /** Both numbers only grow, so their sum is another one when either is. */
    @Override
    public long version() {
        return manifests.current().lastBatch() + mirror.changes();
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
}
