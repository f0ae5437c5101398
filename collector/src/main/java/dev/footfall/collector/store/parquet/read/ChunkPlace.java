package dev.footfall.collector.store.parquet.read;

import java.util.Set;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;

/** Where the pages of one column in one row group lie, and what they are. */
record ChunkPlace(long start, int length, long values, Set<Encoding> encodings) {
    static ChunkPlace of(ColumnMetaData chunk) throws DamagedFileException {
        long start =
                chunk.isSetDictionary_page_offset()
                        ? Math.min(chunk.getDictionary_page_offset(), chunk.getData_page_offset())
                        : chunk.getData_page_offset();
        long length = chunk.getTotal_compressed_size();
        if (length <= 0 || length > Integer.MAX_VALUE) {
            throw new DamagedFileException("a column is of impossible length");
        }
        return new ChunkPlace(
                start,
                (int) length,
                chunk.getNum_values(),
                Set.copyOf(FileColumn.stated(chunk.getEncodings())));
    }

    long end() {
        return start + length;
    }
}
