package dev.footfall.collector.store.parquet.lookup;

import dev.footfall.collector.store.parquet.read.FileBytes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import org.apache.parquet.column.values.bloomfilter.BlockSplitBloomFilter;

/**
 * Where the Bloom filter of one column of a row group lies in its file.
 *
 * @param position of its bits
 * @param bytes how many; a multiple of the size of a block
 */
record FilterPlace(long position, int bytes) {
    static final int BLOCK_BYTES = 32;

    /** Whether a key may be in the row group; reads the one block that knows. */
    boolean mayHold(FileChannel channel, long hash) throws IOException {
        long blocks = bytes / BLOCK_BYTES;
        long block = ((hash >>> Integer.SIZE) * blocks) >>> Integer.SIZE;
        var bits = FileBytes.read(channel, position + block * BLOCK_BYTES, BLOCK_BYTES);
        return new BlockSplitBloomFilter(bits).findHash(hash);
    }
}
