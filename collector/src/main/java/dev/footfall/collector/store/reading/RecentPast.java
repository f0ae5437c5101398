package dev.footfall.collector.store.reading;

import dev.footfall.collector.ingest.EventKind;
import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.hot.HotStore;
import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.rollup.EventFiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which beacons reported before the start. It reads segments and files themselves, before
 * anything runs that moves events from the one to the other and long before the mirror is warm.
 */
public final class RecentPast {
    private static final Logger LOG = LoggerFactory.getLogger(RecentPast.class);

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
     * @return false when a file could not be read; what the others hold was told
     */
    public boolean tell(long sinceMs, Listener listener) {
        var files =
                manifests.current().between(sinceMs, Long.MAX_VALUE).stream()
                        .map(manifests::locate)
                        .toList();
        boolean isWhole = files.isEmpty() || tellOfFiles(files, sinceMs, listener);
        if (!isWhole) {
            files.forEach(file -> tellOfFiles(List.of(file), sinceMs, listener));
        }
        tellOfSegments(sinceMs, listener);
        return isWhole;
    }

    /** All of them are read before anything is told. */
    private boolean tellOfFiles(List<Path> files, long sinceMs, Listener listener) {
        try (var connection = engine.connect()) {
            tellOfFiles(connection, EventFiles.relation(files), sinceMs, listener);
            return true;
        } catch (SQLException e) {
            LOG.warn("What was reported before the start cannot be read from {}", files, e);
            return false;
        }
    }

    private static void tellOfFiles(
            Connection connection, String files, long sinceMs, Listener listener)
            throws SQLException {
        var sql =
                SqlFile.read(RecentPast.class, "recent_past")
                        .replace("event_files", files)
                        .replace(":since", String.valueOf(sinceMs));
        // Not prepared: the engine does not keep the order of a long answer to a prepared question.
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                listener.seen(
                        kind(row.getString("kind")),
                        row.getString("bid"),
                        row.getString("source"),
                        row.getLong("received_ms"));
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
