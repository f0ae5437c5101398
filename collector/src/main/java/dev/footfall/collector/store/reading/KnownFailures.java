package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifests;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exceptions of event files in the engine's memory, without their texts. A group that happens
 * every day is in every file, and to open each file of a year for a few rows took most of the time
 * that it takes to open the group. What a file holds never changes, so each is read once. Safe for
 * use by many threads.
 */
final class KnownFailures {
    private static final Logger LOG = LoggerFactory.getLogger(KnownFailures.class);

    /** Some hundred megabytes; those of older files are read where they are. */
    private static final long MOST_ROWS = 500_000;

    private final Engine engine;
    private final Manifests manifests;
    private final FileRelations relations;
    private final String table = SqlFile.read(KnownFailures.class, "known_failure");
    private final String columns = SqlFile.read(KnownFailures.class, "failure_columns");
    private final Map<String, Integer> known = new HashMap<>();
    private boolean isCreated;
    private int last;
    private long rows;

    /** Knows none at first. */
    KnownFailures(Engine engine, Manifests manifests, FileRelations relations) {
        this.engine = engine;
        this.manifests = manifests;
        this.relations = relations;
    }

    /**
     * Reads files that are new and forgets those that are part of the data no longer.
     *
     * @return numbers of the files, by their paths, whose exceptions a transaction sees that begins
     *     now
     */
    synchronized Map<String, Integer> update() throws SQLException {
        try (var hold = manifests.hold()) {
            var files = hold.manifest().sound();
            var paths = files.stream().map(EventFile::path).collect(Collectors.toSet());
            var gone = known.keySet().stream().filter(path -> !paths.contains(path)).toList();
            var missing =
                    files.reversed().stream()
                            .filter(file -> !known.containsKey(file.path()))
                            .toList();
            if (!gone.isEmpty() || !missing.isEmpty()) {
                try (var connection = engine.connect()) {
                    create(connection);
                    forget(connection, gone);
                    read(connection, missing);
                }
            }
        }
        return Map.copyOf(known);
    }

    private void create(Connection connection) throws SQLException {
        if (!isCreated) {
            Engine.execute(connection, table);
            isCreated = true;
        }
    }

    private void forget(Connection connection, List<String> paths) throws SQLException {
        for (var path : paths) {
            rows -= change(connection, "delete from known_failure where file = " + known.get(path));
            known.remove(path);
        }
    }

    /**
     * The newest first, as far as there is room, and until the thread is interrupted. A file that
     * cannot be read stays unknown.
     */
    private void read(Connection connection, List<EventFile> files) {
        for (var file : files) {
            if (rows >= MOST_ROWS || Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                var failures =
                        failures(String.join(" union all ", relations.select(List.of(file))));
                rows +=
                        change(
                                connection,
                                "insert into known_failure select %d, * from (%s)"
                                        .formatted(++last, failures));
                known.put(file.path(), last);
            } catch (SQLException e) {
                LOG.debug("The exceptions of {} are not read ahead", file.path(), e);
            }
        }
    }

    private static long change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Asks for the exceptions of events as the others are. */
    String failures(String events) {
        return columns.replace("event_files", "(" + events + ")");
    }

    /** Asks for the exceptions of files that are known, by their numbers. */
    String known(Collection<Integer> numbers) {
        return """
        select seq, received_ms, exc_group, source, sid, pathname, country, language, ua_browser, ua_os,
               ua_device, app_version, dropped, has_metadata, variant
          from known_failure
         where file in (%s)
        """
                .formatted(numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
