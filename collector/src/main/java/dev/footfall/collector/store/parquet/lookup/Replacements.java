package dev.footfall.collector.store.parquet.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footfall.collector.store.parquet.read.Footer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;

/**
 * Tells which files may hold events that replace earlier ones, from what their footers say of the
 * column. What a file holds never changes, so each is opened once. Safe for use by many threads.
 */
public final class Replacements {
    private static final List<String> COLUMN = List.of("is_replacement");
    private static final int MOST_FILES = 100_000;

    private final Cache<Path, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST_FILES).build();

    /** Of a file that cannot be asked this is true. */
    public boolean mayBeIn(Path file) {
        return known.get(file, Replacements::read);
    }

    private static boolean read(Path file) {
        try (var channel = FileChannel.open(file)) {
            return Footer.described(channel).stream().anyMatch(Replacements::mayBeIn);
        } catch (IOException | RuntimeException unreadable) {
            return true;
        }
    }

    private static boolean mayBeIn(RowGroup group) {
        var chunks = group.getColumns();
        return chunks == null
                || chunks.stream()
                        .map(ColumnChunk::getMeta_data)
                        .filter(chunk -> chunk == null || COLUMN.equals(chunk.getPath_in_schema()))
                        .anyMatch(chunk -> chunk == null || mayBeTrue(chunk));
    }

    private static boolean mayBeTrue(ColumnMetaData chunk) {
        var statistics = chunk.getStatistics();
        if (statistics == null) {
            return true;
        }
        boolean allNull =
                statistics.isSetNull_count() && statistics.getNull_count() == chunk.getNum_values();
        var greatest = statistics.getMax_value();
        boolean allFalse = greatest != null && greatest.length == 1 && greatest[0] == 0;
        return !allNull && !allFalse;
    }
}
