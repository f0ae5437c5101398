package dev.footfall.collector.store.reading;

import dev.footfall.collector.store.FiledDay;
import dev.footfall.collector.store.FullSegment;
import dev.footfall.collector.store.Part;
import dev.footfall.collector.store.Settled;
import dev.footfall.collector.store.Sought;
import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Detail;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.mirror.MirroredSegment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A transaction, and the files that belong to it. */
final class StorageSnapshot implements Snapshot {
    private static final String EVENT = "event";
    private static final String COVERED = "covered";
    private static final String FIRST_OF = SqlFile.read(StorageSnapshot.class, "first_of");
    private static final String FAILURE = "failure";

    private final KnownFiles known;
    private final Connection connection;
    private final Begun begun;
    private final List<EventFile> files;
    private final boolean isWarming;
    private final Division division;
    private @Nullable Object divided;
    private boolean isNarrow;
    private @Nullable Long hotFromMs;

    /**
     * Defines the relation {@code event}.
     *
     * @param files those of the span
     * @param choice those of them that the relation has
     */
    StorageSnapshot(
            KnownFiles known,
            Connection connection,
            Begun begun,
            List<EventFile> files,
            List<EventFile> choice,
            boolean isWarming)
            throws SQLException {
        this.known = known;
        this.connection = connection;
        this.begun = begun;
        this.files = files;
        this.isWarming = isWarming;
        this.division = new Division(known, begun, files);
        this.isNarrow = !choice.equals(files);
        define(EVENT, choice);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void narrow(Sought sought) throws SQLException {
        define(EVENT, known.sought().among(files, sought));
        isNarrow = true;
        divided = null;
    }

    private record Counted(List<TimeSpan> spans, Detail detail) {}

    @Override
    public void count(List<TimeSpan> spans, Detail detail) throws SQLException {
        divide(
                new Counted(spans, detail),
                spans.isEmpty() && !isNarrow
                        ? division.leaving(EVENT)
                        : division.counted(spans, detail));
    }

    @Override
    public List<FiledDay> filed(TimeSpan span) {
        return division.filed(span);
    }

    @Override
    public void take(Part part) throws SQLException {
        divide(part, division.of(part));
    }

    @Override
    public Settled settled(TimeSpan span) throws SQLException {
        return isWarming
                ? Settled.nothing(span.fromMs())
                : SettledDays.of(begun.hold().manifest(), span, hotFromMs());
    }

    private long hotFromMs() throws SQLException {
        var first = hotFromMs;
        if (first == null) {
            var events = "(%s)".formatted(division.events(List.of()));
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(FIRST_OF.replace("some_events", events))) {
                row.next();
                long ms = row.getLong(1);
                first = row.wasNull() ? Long.MAX_VALUE : ms;
            }
            hotFromMs = first;
        }
        return first;
    }

    @Override
    public List<FullSegment> fullSegments() {
        return begun.hot().stream()
                .filter(MirroredSegment::isComplete)
                .map(MirroredSegment::asFull)
                .toList();
    }

    @Override
    public void cover(List<TimeSpan> spans) throws SQLException {
        define(COVERED, spans.stream().flatMap(this::files).distinct().toList());
    }

    @Override
    public boolean mayReplace(List<TimeSpan> spans) throws SQLException {
        boolean inFiles =
                spans.stream()
                        .flatMap(this::files)
                        .anyMatch(file ->
                                known.replacements().mayBeIn(known.manifests().locate(file)));
        return inFiles || mayReplaceInMemory();
    }

    private boolean mayReplaceInMemory() throws SQLException {
        var parts = begun.hot().stream().map(MirroredSegment::replacements).toList();
        if (parts.isEmpty()) {
            return false;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(String.join(" union all ", parts) + " limit 1")) {
            return row.next();
        }
    }

    private Stream<EventFile> files(TimeSpan span) {
        return begun.hold().manifest().between(span.fromMs(), span.untilMs()).stream();
    }

    @Override
    public long filedEvents() {
        return files.stream().mapToLong(file -> file.summary().events()).sum();
    }

    /** Parts of an answer that need the same division follow one another. */
    private void divide(Object how, List<String> statements) throws SQLException {
        if (!how.equals(divided)) {
            for (var statement : statements) {
                Engine.execute(connection, statement);
            }
            divided = how;
        }
    }

    @Override
    public boolean isWarming() {
        return isWarming;
    }

    /**
     * What is known of the files is taken from there; of the others only some are read.
     *
     * @param numbers of the files, by path, as it was before the transaction began
     */
    void defineFailures(Map<String, Integer> numbers, Sought.Group group) throws SQLException {
        var ahead = files.stream().filter(file -> numbers.containsKey(file.path())).toList();
        var others = files.stream().filter(file -> !numbers.containsKey(file.path())).toList();
        var failures =
                known.failures().failures(division.events(known.sought().among(others, group)));
        if (!ahead.isEmpty()) {
            failures +=
                    " union all "
                            + known.failures()
                                    .known(
                                            ahead.stream()
                                                    .map(file ->
                                                            numbers.getOrDefault(file.path(), 0))
                                                    .toList());
        }
        define(FAILURE, failures);
    }

    private void define(String name, List<EventFile> chosen) throws SQLException {
        define(name, division.events(chosen));
    }

    private void define(String name, String question) throws SQLException {
        Engine.execute(connection, Division.view(name, question));
    }

    @Override
    public void close() throws SQLException {
        try (var _ = begun.hold()) {
            connection.close();
        }
    }
}
