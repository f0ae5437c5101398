package dev.footfall.collector.store.rollup;

import dev.footfall.collector.store.engine.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Event files as a relation of SQL. */
public final class EventFiles {
    private EventFiles() {}

    /**
     * Reads the files as one table, with the columns of the stored event by name.
     *
     * @param files one or more, named by us and by the operator's choice of a data directory
     */
    public static String relation(List<Path> files) {
        return reading(files, "union_by_name = true");
    }

    /** The same of files that all have the same columns, which takes less time. */
    public static String relationOfAlike(List<Path> files) {
        return reading(files, "union_by_name = false");
    }

    /** The same, with the path of each event's file in the column {@code filename}. */
    public static String relationWithNames(List<Path> files) {
        return reading(files, "union_by_name = true, filename = true");
    }

    private static String reading(List<Path> files, String options) {
        return files.stream()
                .map(Engine::literal)
                .collect(Collectors.joining(", ", "read_parquet([", "], " + options + ")"));
    }
}
