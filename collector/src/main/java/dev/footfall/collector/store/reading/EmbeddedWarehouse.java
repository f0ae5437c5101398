package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.Settled;
import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Hold;
import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.store.mirror.MirroredSegment;
import dev.footfall.collector.store.mirror.SegmentTables;
import dev.footfall.collector.store.rollup.CountedViews;
import dev.footfall.collector.store.rollup.EventFiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

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
    private static final String EVENT = "event";
    private static final String UNCOUNTED = "uncounted";
    private static final String COVERED = "covered";
    private static final String FAILURE = "failure";
    private static final int ATTEMPTS = 3;

    /** Enough to tell much from little; each costs a question some milliseconds. */
    private static final int SAMPLE_FILES = 5;

    private final Engine engine;
    private final Manifests manifests;
    private final Mirror mirror;
    private final SoughtFiles soughtFiles;
    private final KnownFailures knownFailures;
    private final FileShapes shapes = new FileShapes();
    private final CountedViews counts = new CountedViews();
    private final String lastBatch = SqlFile.read(EmbeddedWarehouse.class, "last_batch");
    private final String hotFrom = SqlFile.read(EmbeddedWarehouse.class, "first_covered");
    private final String columns = SqlFile.read(EmbeddedWarehouse.class, "file_columns");

    public EmbeddedWarehouse(Engine engine, Manifests manifests, Mirror mirror) {
        this.engine = engine;
        this.manifests = manifests;
        this.mirror = mirror;
        this.soughtFiles = new SoughtFiles(manifests);
        this.knownFailures =
                new KnownFailures(
                        engine,
                        manifests,
                        file -> String.join(" union all ", select(List.of(file))));
    }

    /**
     * Reads ahead what the first question about exceptions would wait for: some seconds where there
     * are files of years.
     */
    public void prepare() throws SQLException {
        knownFailures.update();
    }

    @Override
    public Snapshot snapshot(long fromMs, long untilMs) throws SQLException {
        return snapshot(fromMs, untilMs, files -> files);
    }

    @Override
    public Snapshot snapshot(long fromMs, long untilMs, Sought sought) throws SQLException {
        return snapshot(fromMs, untilMs, files -> soughtFiles.among(files, sought));
    }

    @Override
    public Snapshot failures(long fromMs, long untilMs, Sought.Group group) throws SQLException {
        var known = knownFailures.update();
        var snapshot = snapshot(fromMs, untilMs, files -> soughtFiles.among(files, group));
        try {
            snapshot.defineFailures(known, group);
            return snapshot;
        } catch (SQLException | RuntimeException failure) {
            snapshot.close();
            throw failure;
        }
    }

    private Instant snapshot(long fromMs, long untilMs, UnaryOperator<List<EventFile>> choice)
            throws SQLException {
        boolean isWarming = mirror.isWarming();
        var connection = engine.connect();
        try {
            connection.setAutoCommit(false);
            var begun = begin(connection);
            try {
                var files = begun.hold.manifest().between(fromMs, untilMs);
                var instant = new Instant(connection, begun, files, isWarming);
                instant.define(EVENT, choice.apply(files));
                return instant;
            } catch (SQLException | RuntimeException failure) {
                begun.hold.close();
                throw failure;
            }
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * What a transaction began with.
     *
     * @param segments those that are mirrored
     * @param areCounted whether the rollups that it sees are of the manifest
     */
    private record Begun(List<MirroredSegment> segments, Hold hold, boolean areCounted) {
        /** Those whose events are in no file of the manifest. */
        List<MirroredSegment> hot() {
            long compactedThrough = hold.manifest().compactedThrough();
            return segments.stream()
                    .filter(segment -> segment.firstSeq() > compactedThrough)
                    .toList();
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

    private List<String> select(List<EventFile> chosen) {
        var paths = chosen.stream().map(manifests::locate).toList();
        return shapes.alike(paths).stream()
                .map(alike -> columns.replace("event_files", relation(alike)))
                .toList();
    }

    /** What older files lack is null: the empty event_shape has every column. */
    private static String relation(FileShapes.Alike alike) {
        var files = EventFiles.relationOfAlike(alike.files());
        return alike.complete()
                ? files
                : "(from %s union all by name from event_shape)".formatted(files);
    }

    /** A transaction, and the files that belong to it. */
    private final class Instant implements Snapshot {
        private final DuckDBConnection connection;
        private final Begun begun;
        private final List<EventFile> files;
        private final boolean isWarming;
        private @Nullable Long hotFromMs;

        Instant(
                DuckDBConnection connection,
                Begun begun,
                List<EventFile> files,
                boolean isWarming) {
            this.connection = connection;
            this.begun = begun;
            this.files = files;
            this.isWarming = isWarming;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void narrow(Sought sought) throws SQLException {
            define(EVENT, soughtFiles.among(files, sought));
        }

        @Override
        public void count(List<TimeSpan> spans, Detail detail) throws SQLException {
            var part = begun.areCounted ? CountedPart.of(begun.hold.manifest(), spans) : null;
            if (part == null || spans.isEmpty()) {
                execute(counts.empty());
                define(UNCOUNTED, files);
                return;
            }
            var counted =
                    detail == Detail.OF_ALL_SOURCES
                            ? part.among(begun.hot())
                            : Set.<MirroredSegment>of();
            execute(
                    counts.views(
                            part.days(),
                            new CountedViews.More(
                                    counted.stream().map(MirroredSegment::hours).toList(),
                                    counted.stream().map(MirroredSegment::keys).toList())));
            define(
                    UNCOUNTED,
                    files.stream().filter(file -> !part.has(file)).toList(),
                    segment -> counted.contains(segment) ? segment.uncounted() : segment.events());
        }

        @Override
        public Optional<Settled> settled(TimeSpan span) throws SQLException {
            return isWarming
                    ? Optional.empty()
                    : SettledDays.of(begun.hold.manifest(), span, hotFromMs());
        }

        private long hotFromMs() throws SQLException {
            var known = hotFromMs;
            if (known == null) {
                define(COVERED, List.of());
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(hotFrom)) {
                    row.next();
                    long first = row.getLong(1);
                    known = row.wasNull() ? Long.MAX_VALUE : first;
                }
                hotFromMs = known;
            }
            return known;
        }

        @Override
        public void cover(List<TimeSpan> spans) throws SQLException {
            define(
                    COVERED,
                    spans.stream()
                            .flatMap(span ->
                                    begun
                                            .hold
                                            .manifest()
                                            .between(span.fromMs(), span.untilMs())
                                            .stream())
                            .distinct()
                            .toList());
        }

        @Override
        public double sample() throws SQLException {
            int step = Math.max(1, files.size() / SAMPLE_FILES);
            var some =
                    IntStream.range(0, files.size())
                            .filter(at -> at % step == step / 2)
                            .mapToObj(files::get)
                            .toList();
            if (some.isEmpty()) {
                return 0;
            }
            Engine.execute(
                    connection,
                    "create or replace temp view sampled as "
                            + String.join(" union all ", select(some)));
            return (double) events(files) / events(some);
        }

        private static long events(List<EventFile> files) {
            return files.stream().mapToLong(file -> file.summary().events()).sum();
        }

        @Override
        public void leave(String table) throws SQLException {
            execute(counts.empty());
            Engine.execute(
                    connection,
                    "create or replace temp view %s as from %s".formatted(UNCOUNTED, table));
        }

        private void execute(List<String> statements) throws SQLException {
            for (var statement : statements) {
                Engine.execute(connection, statement);
            }
        }

        @Override
        public boolean isWarming() {
            return isWarming;
        }

        /**
         * What is known of the files is taken from there; of the others only some are read.
         *
         * @param known as it was before the transaction began
         */
        private void defineFailures(Map<String, Integer> known, Sought.Group group)
                throws SQLException {
            var ahead = files.stream().filter(file -> known.containsKey(file.path())).toList();
            var others = files.stream().filter(file -> !known.containsKey(file.path())).toList();
            var failures =
                    knownFailures.failures(
                            events(soughtFiles.among(others, group), MirroredSegment::events));
            if (!ahead.isEmpty()) {
                failures +=
                        " union all "
                                + knownFailures.known(
                                        ahead.stream()
                                                .map(file -> known.getOrDefault(file.path(), 0))
                                                .toList());
            }
            define(FAILURE, failures);
        }

        private void define(String name, List<EventFile> chosen) throws SQLException {
            define(name, chosen, MirroredSegment::events);
        }

        private void define(
                String name, List<EventFile> chosen, Function<MirroredSegment, String> hot)
                throws SQLException {
            define(name, events(chosen, hot));
        }

        private void define(String name, String question) throws SQLException {
            Engine.execute(
                    connection, "create or replace temp view %s as %s".formatted(name, question));
        }

        private String events(List<EventFile> chosen, Function<MirroredSegment, String> hot) {
            var parts = new ArrayList<String>();
            parts.add("from event_shape");
            parts.addAll(begun.hot().stream().map(hot).toList());
            parts.addAll(select(chosen));
            return String.join(" union all ", parts);
        }

        @Override
        public void close() throws SQLException {
            try (var _ = begun.hold) {
                connection.close();
            }
        }
    }
}
