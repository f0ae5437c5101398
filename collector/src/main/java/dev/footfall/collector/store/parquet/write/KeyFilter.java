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
     * With so many, fewer than one group in a thousand is searched in vain. A question about ten
     * sessions asks the filters of a year of days thousands of times, and each mistake costs it a
     * millisecond or more; with half as many bits the mistakes took longer than the answer.
     */
    private static final int BITS_A_KEY = 20;

    private static final int BLOCK_BYTES = 32;

    private final BloomFilter hashing = new BlockSplitBloomFilter(BLOCK_BYTES);
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
        int blocks = Math.ceilDiv(distinct.length * BITS_A_KEY, BLOCK_BYTES * Byte.SIZE);
        var filter = new BlockSplitBloomFilter(new byte[Math.max(1, blocks) * BLOCK_BYTES]);
        for (long hash : distinct) {
            filter.insertHash(hash);
        }
        return filter;
    }
}
