package dev.footfall.collector.store.parquet.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one column in one row group. All of them are counted and compared with their sums
 * before the first is handed out, so that no event of a damaged group comes out half right; each is
 * unpacked when its turn comes.
 */
final class Chunk implements PageReader {
    private final PrimitiveType type;
    private final ChunkPlace place;
    private final Queue<Page> pages = new ArrayDeque<>();
    private @Nullable Page dictionary;

    private Chunk(PrimitiveType type, ChunkPlace place) {
        this.type = type;
        this.place = place;
    }

    static Chunk read(FileChannel channel, PrimitiveType type, ChunkPlace place)
            throws IOException {
        var chunk = new Chunk(type, place);
        chunk.findPages(FileBytes.read(channel, place.start(), place.length()));
        return chunk;
    }

    private void findPages(byte[] bytes) throws IOException {
        long values = 0;
        int from = 0;
        while (from < bytes.length) {
            var in = new ByteArrayInputStream(bytes, from, bytes.length - from);
            var page = new Page(Util.readPageHeader(in), bytes, bytes.length - in.available());
            if (!page.isIntact()) {
                throw new DamagedFileException("a page does not match its checksum");
            }
            if (page.isDictionary()) {
                dictionary = page;
            } else {
                values += FileColumn.stated(page.header().getData_page_header()).getNum_values();
                pages.add(page);
            }
            from = page.end();
        }
        if (values != place.values()) {
            throw new DamagedFileException("the pages of a column do not add up");
        }
    }

    @Override
    public long getTotalValueCount() {
        return place.values();
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        try {
            return dictionary == null ? null : unpackDictionary(dictionary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable DataPage readPage() {
        try {
            var page = pages.poll();
            return page == null ? null : unpack(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DictionaryPage unpackDictionary(Page page) throws IOException {
        var header = FileColumn.stated(page.header().getDictionary_page_header());
        return new DictionaryPage(
                page.unpack(),
                header.getNum_values(),
                Page.encoding(FileColumn.stated(header.getEncoding())));
    }

    private DataPage unpack(Page page) throws IOException {
        var header = FileColumn.stated(page.header().getData_page_header());
        var encoding = FileColumn.stated(header.getEncoding());
        if (!place.encodings().contains(encoding)) {
            throw new DamagedFileException("a page is encoded otherwise than its column");
        }
        return new DataPageV1(
                page.unpack(),
                header.getNum_values(),
                page.header().getUncompressed_page_size(),
                Statistics.getBuilderForReading(type).build(),
                Page.encoding(FileColumn.stated(header.getRepetition_level_encoding())),
                Page.encoding(FileColumn.stated(header.getDefinition_level_encoding())),
                Page.encoding(encoding));
    }
}
