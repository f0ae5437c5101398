package dev.footfall.collector.store.parquet.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * What the end of a file says about the rest of it, believed as far as it fits the file. Nothing
 * sums the footer itself up, so every place and length in it is compared with what there is.
 *
 * @param columns in the order of each row group's chunks
 * @param groups none of them is empty
 */
public record Footer(
        long events, Map<String, String> metadata, List<FileColumn> columns, List<Group> groups) {
    private static final int MAGIC = 0x31524150;
    private static final int MAGIC_BYTES = 4;
    private static final int TAIL_BYTES = 8;

    /**
     * A row group.
     *
     * @param chunks one for each column
     */
    public record Group(long events, List<ChunkPlace> chunks) {
        long end() {
            return chunks.getLast().end();
        }
    }

    /**
     * Reads the footer.
     *
     * @throws IOException when it cannot be read or contradicts the file
     */
    public static Footer read(FileChannel channel) throws IOException {
        long start = start(channel);
        return checked(parsed(channel, start), start);
    }

    /**
     * The row groups as the file describes them, compared with nothing.
     *
     * @throws IOException when it cannot be read
     */
    public static List<RowGroup> described(FileChannel channel) throws IOException {
        return FileColumn.stated(stated(channel).getRow_groups());
    }

    /**
     * Everything as the file describes it, compared with nothing.
     *
     * @throws IOException when it cannot be read
     */
    public static FileMetaData stated(FileChannel channel) throws IOException {
        return parsed(channel, start(channel));
    }

    private static FileMetaData parsed(FileChannel channel, long start) throws IOException {
        int length = Math.toIntExact(channel.size() - TAIL_BYTES - start);
        var bytes = FileBytes.read(channel, start, length);
        return Util.readFileMetaData(new ByteArrayInputStream(bytes), length);
    }

    private static long start(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size < MAGIC_BYTES + TAIL_BYTES || numbers(channel, 0, MAGIC_BYTES).getInt() != MAGIC) {
            throw new DamagedFileException("it does not begin like a Parquet file");
        }
        var tail = numbers(channel, size - TAIL_BYTES, TAIL_BYTES);
        int length = tail.getInt();
        if (tail.getInt() != MAGIC || length < 0 || length > size - TAIL_BYTES - MAGIC_BYTES) {
            throw new DamagedFileException("its end is missing");
        }
        return size - TAIL_BYTES - length;
    }

    private static ByteBuffer numbers(FileChannel channel, long position, int length)
            throws IOException {
        return ByteBuffer.wrap(FileBytes.read(channel, position, length))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Footer checked(FileMetaData file, long end) throws DamagedFileException {
        var columns = FileColumn.all(file);
        var groups = new ArrayList<Group>();
        long events = 0;
        long position = MAGIC_BYTES;
        for (var stated : FileColumn.stated(file.getRow_groups())) {
            var group = group(stated, columns, position);
            events += group.events();
            position = group.end();
            groups.add(group);
        }
        if (events != file.getNum_rows() || position > end) {
            throw new DamagedFileException("its row groups do not add up");
        }
        return new Footer(events, metadata(file), columns, List.copyOf(groups));
    }

    /** Its chunks lie one behind the other; another place is another chunk's. */
    private static Group group(RowGroup group, List<FileColumn> columns, long start)
            throws DamagedFileException {
        var stated = FileColumn.stated(group.getColumns());
        if (group.getNum_rows() <= 0 || stated.size() != columns.size()) {
            throw new DamagedFileException("a row group is not of the file's columns");
        }
        var chunks = new ArrayList<ChunkPlace>();
        long position = start;
        for (int i = 0; i < columns.size(); i++) {
            var chunk = FileColumn.stated(stated.get(i).getMeta_data());
            var place = ChunkPlace.of(chunk);
            if (place.values() != group.getNum_rows()
                    || place.start() != position
                    || !List.of(columns.get(i).name()).equals(chunk.getPath_in_schema())) {
                throw new DamagedFileException("a column does not fit the file");
            }
            chunks.add(place);
            position = place.end();
        }
        return new Group(group.getNum_rows(), List.copyOf(chunks));
    }

    private static Map<String, String> metadata(FileMetaData file) {
        var metadata = new HashMap<String, String>();
        var entries = file.getKey_value_metadata();
        if (entries != null) {
            entries.forEach(entry -> metadata.put(entry.getKey(), entry.getValue()));
        }
        return Map.copyOf(metadata);
    }
}
