package dev.footfall.collector.store.parquet.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.parquet.column.values.bloomfilter.BlockSplitBloomFilter;
import org.apache.parquet.io.api.Binary;

/**
 * Finds the files that may hold a key. It remembers where the filters of a file lie, a hundred
 * bytes or so each, because what a file holds never changes. Safe for use by many threads.
 */
public final class KeyLookup {
    private static final int MOST_FILES = 100_000;

    private final BlockSplitBloomFilter hashing =
            new BlockSplitBloomFilter(FilterPlace.BLOCK_BYTES);
    private final String column;
    private final Cache<Path, FilterPlaces> places =
            Caffeine.newBuilder().maximumSize(MOST_FILES).build();

    /** Looks up values of a column for which files have a filter. */
    public KeyLookup(String column) {
        this.column = column;
    }

    /** Keys on their way to the files. */
    public long[] hashes(Collection<String> keys) {
        return keys.stream().mapToLong(key -> hashing.hash(Binary.fromString(key))).toArray();
    }

    /**
     * Whether a file may hold one of the keys. Of a file that cannot be asked this is true: whoever
     * reads it will find out why.
     */
    public boolean mayHold(Path file, long[] hashes) {
        try (var channel = FileChannel.open(file)) {
            var found = places(channel, file);
            for (long hash : hashes) {
                if (found.mayHold(channel, hash)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException unreadable) {
            return true;
        }
    }

    private FilterPlaces places(FileChannel channel, Path file) throws IOException {
        var known = places.getIfPresent(file);
        if (known != null) {
            return known;
        }
        var found = FilterPlaces.find(channel, column);
        places.put(file, found);
        return found;
    }
}
