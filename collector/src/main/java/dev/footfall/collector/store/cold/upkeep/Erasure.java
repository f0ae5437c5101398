package dev.footfall.collector.store.cold.upkeep;

import static java.util.stream.Collectors.groupingBy;

import dev.footfall.collector.store.StoredEvent;
import dev.footfall.collector.store.cold.Rewriting;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.manifest.EventFile;
import dev.footfall.collector.store.manifest.Manifests;
import dev.footfall.collector.store.rollup.EventFiles;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes somebody's events out of the files for good. What is hot has to be in files before. The old
 * files are deleted as soon as nobody reads them; copies in backups stay.
 */
public final class Erasure {
    private final Engine engine;
    private final Manifests manifests;
    private final Rewriting rewriting;

    public Erasure(Engine engine, Manifests manifests, Rewriting rewriting) {
        this.engine = engine;
        this.manifests = manifests;
        this.rewriting = rewriting;
    }

    /** Whose events. */
    public sealed interface Subject {
        /** A column of the stored event that names it. */
        String column();

        /** What it is named. */
        String value();

        default boolean matches(StoredEvent event) {
            return switch (this) {
                case Source source -> event.event().source().equals(source.value());
                case Session session -> session.value().equals(event.event().sessionId());
            };
        }
    }

    /** A site, an application or a pixel, by URI. */
    public record Source(String value) implements Subject {
        @Override
        public String column() {
            return "source";
        }
    }

    /** One visit of one tab, by its id. */
    public record Session(String value) implements Subject {
        @Override
        public String column() {
            return "sid";
        }
    }

    /** Told after each file. */
    public interface Progress {
        void done(int files, int of);
    }

    /**
     * Erases.
     *
     * @return how many events
     * @throws IOException when a file can be neither read nor replaced; those before it are done,
     *     and the same again does the rest
     */
    public long run(Subject subject, Progress progress) throws IOException, SQLException {
        var affected = affected(subject);
        Predicate<StoredEvent> others = event -> !subject.matches(event);
        long before = events();
        int done = 0;
        for (var files : affected.stream().collect(groupingBy(EventFile::path)).values()) {
            rewriting.rewrite(files, others);
            progress.done(++done, affected.size());
        }
        return before - events();
    }

    private long events() {
        return manifests.current().sound().stream()
                .mapToLong(file -> file.summary().events())
                .sum();
    }

    private List<EventFile> affected(Subject subject) throws SQLException {
        var sound = manifests.current().sound();
        if (sound.isEmpty()) {
            return List.of();
        }
        var holding = holding(subject, sound);
        return sound.stream()
                .filter(file -> holding.contains(manifests.locate(file).toString()))
                .toList();
    }

    private Set<String> holding(Subject subject, List<EventFile> files) throws SQLException {
        var relation = EventFiles.relationWithNames(files.stream().map(manifests::locate).toList());
        var found = new HashSet<String>();
        try (var connection = engine.connect();
                var statement =
                        connection.prepareStatement(
                                "select distinct filename from %s where %s = ?"
                                        .formatted(relation, subject.column()))) {
            statement.setString(1, subject.value());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }
}
