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
        return files.stream()
                .map(Engine::literal)
                .collect(Collectors.joining(", ", "read_parquet([", "])"));
    }
}
