package dev.footfall.collector.store.reading;

import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.hot.HotStore;
import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.rollup.EventFiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Tells which beacons reported before the start. It reads segments and files themselves, before
 * anything runs that moves events from the one to the other and long before the mirror is warm.
 */
public final class RecentPast {
    /** As many as are worth remembering; they take two seconds. */
    private static final int MOST = 1_000_000;

    private final Engine engine;
    private final Manifests manifests;
    private final HotStore hot;

    public RecentPast(Engine engine, Manifests manifests, HotStore hot) {
        this.engine = engine;
        this.manifests = manifests;
        this.hot = hot;
    }

    /** Told of one event of a page view, times in milliseconds since the epoch. */
    public interface Listener {
        void seen(EventKind kind, String beaconId, String source, long atMs);
    }

    /**
     * Tells of page views and their durations since a time, as far as they were given an id.
     *
     * @throws StorageException when a file cannot be asked
     */
    public void tell(long sinceMs, Listener listener) {
        var files = manifests.current().between(sinceMs, Long.MAX_VALUE);
        if (!files.isEmpty()) {
            var paths = files.stream().map(manifests::locate).toList();
            try (var connection = engine.connect()) {
                tellOfFiles(connection, EventFiles.relation(paths), sinceMs, listener);
            } catch (SQLException e) {
                throw new StorageException(
                        "The newest event files cannot be read: " + e.getMessage(), e);
            }
        }
        tellOfSegments(sinceMs, listener);
    }

    private static void tellOfFiles(
            Connection connection, String files, long sinceMs, Listener listener)
            throws SQLException {
        var sql = SqlFile.read(RecentPast.class, "recent_past").replace("event_files", files);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, sinceMs);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    listener.seen(
                            kind(row.getString("kind")),
                            row.getString("bid"),
                            row.getString("source"),
                            row.getLong("received_ms"));
                }
            }
        }
    }

    private static EventKind kind(String storedName) {
        return Stream.of(EventKind.values())
                .filter(kind -> kind.storedName().equals(storedName))
                .findAny()
                .orElseThrow();
    }

    private void tellOfSegments(long sinceMs, Listener listener) {
        hot.reports(
                MOST,
                sinceMs,
                report -> {
                    if (isOfAView(report.kind(), report.isTimed())
                            && !report.beaconId().isEmpty()) {
                        listener.seen(
                                report.kind(),
                                report.beaconId(),
                                report.source(),
                                report.receivedMs());
                    }
                });
    }

    private static boolean isOfAView(EventKind kind, boolean isTimed) {
        return switch (kind) {
            case PAGE_LOAD, PAGE_UNIQUE -> true;
            case PAGE_UNLOAD -> isTimed;
            case CUSTOM, PIXEL, EXCEPTION -> false;
        };
    }
}
