package dev.footfall.collector.store.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footfall.collector.store.parquet.EventFileSchema;
import dev.footfall.collector.store.parquet.read.FileColumn;
import dev.footfall.collector.store.parquet.read.Footer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells which files have the same columns. The engine can find out itself, but opens every file
 * each time to do so: a year of days took it as long as the whole answer. What a file holds never
 * changes, so here each is opened once. Safe for use by many threads.
 */
final class FileShapes {
    private static final int MOST_FILES = 100_000;

    private final Cache<Path, List<FileColumn>> known =
            Caffeine.newBuilder().maximumSize(MOST_FILES).build();

    /**
     * Files that all have the same columns.
     *
     * @param complete whether none is missing that this version knows
     */
    record Alike(boolean complete, List<Path> files) {}

    /** The files in groups, each in the given order. */
    List<Alike> alike(List<Path> files) {
        var groups = new LinkedHashMap<List<FileColumn>, List<Path>>();
        for (var file : files) {
            groups.computeIfAbsent(columns(file), _ -> new ArrayList<>()).add(file);
        }
        return groups.entrySet().stream()
                .map(group -> new Alike(isComplete(group.getKey()), group.getValue()))
                .toList();
    }

    private static boolean isComplete(List<FileColumn> columns) {
        return EventFileSchema.isComplete(
                columns.stream().map(FileColumn::name).collect(Collectors.toSet()));
    }

    private List<FileColumn> columns(Path file) {
        var columns = known.getIfPresent(file);
        if (columns == null) {
            try (var channel = FileChannel.open(file)) {
                columns = Footer.read(channel).columns();
                known.put(file, columns);
            } catch (IOException | RuntimeException unreadable) {
                // Whoever reads the file finds out what is wrong with it.
                return List.of();
            }
        }
        return columns;
    }
}
