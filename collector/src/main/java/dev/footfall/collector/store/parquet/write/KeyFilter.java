package dev.footfall.collector.store.parquet.write;

import java.util.Arrays;
import org.apache.parquet.column.values.bloomfilter.BlockSplitBloomFilter;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.parquet.io.api.Binary;

/**
 * The keys of one column in one row group as a Bloom filter, so that a search for one key passes by
 * the groups without it. The library's own filter takes its size from a guess made beforehand; this
 * one counts first.
 */
public final class KeyFilter {
    /**
     * The size is a power of two, so it is half of this at least. From seven bits a key up, no more
     * than 6 in 100 groups are searched in vain; with five it would be 18.
     */
    private static final int MOST_BITS_A_KEY = 14;

    private static final int LEAST_BYTES = 32;

    private final BloomFilter hashing = new BlockSplitBloomFilter(LEAST_BYTES);
    private long[] hashes = new long[1 << 10];
    private int count;

    /** Notes a key; neighbours are often equal and cost nothing. */
    public void add(Binary key) {
        long hash = hashing.hash(key);
        if (count > 0 && hashes[count - 1] == hash) {
            return;
        }
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = hash;
    }

    /** The filter of all keys so far. */
    public BloomFilter filter() {
        var distinct = Arrays.stream(hashes, 0, count).sorted().distinct().toArray();
        int bytes = distinct.length * MOST_BITS_A_KEY / Byte.SIZE;
        var filter = new BlockSplitBloomFilter(Integer.highestOneBit(Math.max(LEAST_BYTES, bytes)));
        for (long hash : distinct) {
            filter.insertHash(hash);
        }
        return filter;
    }
}
