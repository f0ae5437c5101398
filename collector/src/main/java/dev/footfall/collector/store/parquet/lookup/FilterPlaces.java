package dev.footfall.collector.store.parquet.lookup;

import dev.footfall.collector.store.parquet.read.Footer;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Where the Bloom filters of one column lie in a file.
 *
 * @param ofGroups one for each row group; empty where a row group has none
 */
record FilterPlaces(List<Optional<FilterPlace>> ofGroups) {
    public FilterPlaces {
        ofGroups = List.copyOf(ofGroups);
    }

    /**
     * Finds them.
     *
     * @throws IOException when the file cannot be read
     */
    static FilterPlaces find(FileChannel channel, String column) throws IOException {
        var places = new ArrayList<Optional<FilterPlace>>();
        for (var group : Footer.described(channel)) {
            places.add(place(channel, group, column));
        }
        return new FilterPlaces(places);
    }

    private static Optional<FilterPlace> place(FileChannel channel, RowGroup group, String column)
            throws IOException {
        var columns = group.getColumns();
        if (columns == null) {
            return Optional.empty();
        }
        for (var described : columns) {
            var chunk = described.getMeta_data();
            if (chunk != null
                    && List.of(column).equals(chunk.getPath_in_schema())
                    && chunk.isSetBloom_filter_offset()) {
                return place(channel, chunk);
            }
        }
        return Optional.empty();
    }

    private static Optional<FilterPlace> place(FileChannel channel, ColumnMetaData chunk)
            throws IOException {
        channel.position(chunk.getBloom_filter_offset());
        var header = Util.readBloomFilterHeader(Channels.newInputStream(channel));
        long position = channel.position();
        int bytes = header.getNumBytes();
        return bytes >= FilterPlace.BLOCK_BYTES && position + bytes <= channel.size()
                ? Optional.of(new FilterPlace(position, bytes))
                : Optional.empty();
    }

    /** Whether one of the row groups may hold a key. */
    boolean mayHold(FileChannel channel, long hash) throws IOException {
        for (var place : ofGroups) {
            if (place.isEmpty() || place.get().mayHold(channel, hash)) {
                return true;
            }
        }
        return false;
    }
}
