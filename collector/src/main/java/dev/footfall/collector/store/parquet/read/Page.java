package dev.footfall.collector.store.parquet.read;

import com.github.luben.zstd.Zstd;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;

/** A page inside the bytes of its chunk, packed as it is. */
final class Page {
    private final PageHeader header;
    private final byte[] chunk;
    private final int from;

    /**
     * A page of a chunk.
     *
     * @param from where it begins, behind its header
     */
    Page(PageHeader header, byte[] chunk, int from) {
        this.header = header;
        this.chunk = chunk;
        this.from = from;
    }

    PageHeader header() {
        return header;
    }

    boolean isDictionary() {
        return header.getType() == PageType.DICTIONARY_PAGE;
    }

    /** Whether it lies inside the chunk and is what was written. */
    boolean isIntact() {
        int length = header.getCompressed_page_size();
        if (length < 0 || length > chunk.length - from || !header.isSetCrc()) {
            return false;
        }
        var crc = new CRC32();
        crc.update(chunk, from, length);
        return header.getCrc() == (int) crc.getValue();
    }

    int end() {
        return from + header.getCompressed_page_size();
    }

    /** Unpacks it. The header's length is believed only where the summed-up bytes say the same. */
    BytesInput unpack() throws DamagedFileException {
        int packed = header.getCompressed_page_size();
        int length = header.getUncompressed_page_size();
        if (Zstd.getFrameContentSize(chunk, from, packed) != length) {
            throw new DamagedFileException("a page is not as long as it says");
        }
        var unpacked = new byte[length];
        if (Zstd.decompressByteArray(unpacked, 0, length, chunk, from, packed) != length) {
            throw new DamagedFileException("a page cannot be unpacked");
        }
        return BytesInput.from(unpacked);
    }

    /** The library's name of what the format calls the same. */
    static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
        return Encoding.valueOf(encoding.name());
    }
}
