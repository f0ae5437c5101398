package dev.footfall.collector.store.parquet.write;

import dev.footfall.collector.store.parquet.read.Footer;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Makes one file of several that have the same columns: their row groups as they are, one behind
 * the other, under one footer. Confined to a thread.
 */
public final class Concatenation implements AutoCloseable {
    private final FileOutput output;
    private @Nullable MessageType columns;
    private @Nullable ParquetFileWriter writer;

    private Concatenation(FileOutput output) {
        this.output = output;
    }

    /** Creates the file, or empties what is there. */
    public static Concatenation create(Path file) throws IOException {
        return new Concatenation(FileOutput.create(file));
    }

    /**
     * Adds what a file holds.
     *
     * @throws IOException when it cannot be read, or has other columns than the first one
     */
    public void append(Path file) throws IOException {
        try (var channel = FileChannel.open(file);
                var bytes = new ChannelStream(channel)) {
            var stated = new ParquetMetadataConverter().fromParquetMetadata(Footer.stated(channel));
            var to = writerOf(stated.getFileMetaData().getSchema(), file);
            for (var group : stated.getBlocks()) {
                append(group, bytes, to);
            }
        }
    }

    /** The library's methods for whole groups and files do not load without Hadoop. */
    private static void append(BlockMetaData group, SeekableInputStream bytes, ParquetFileWriter to)
            throws IOException {
        to.startBlock(group.getRowCount());
        for (var chunk : group.getColumns()) {
            var type = chunk.getPrimitiveType();
            var column = new ColumnDescriptor(chunk.getPath().toArray(), type, 0, present(type));
            to.appendColumnChunk(column, bytes, chunk, null, null, null);
        }
        to.endBlock();
    }

    private static int present(PrimitiveType type) {
        return type.isRepetition(Type.Repetition.OPTIONAL) ? 1 : 0;
    }

    private ParquetFileWriter writerOf(MessageType ofFile, Path file) throws IOException {
        var open = writer;
        if (open == null) {
            open = output.writer(ofFile);
            open.start();
            writer = open;
            columns = ofFile;
        }
        if (!ofFile.equals(columns)) {
            throw new IOException(file + " has other columns than the files before it");
        }
        return open;
    }

    /**
     * Writes the footer and returns when everything is on the disk.
     *
     * @throws IllegalStateException when nothing was added, because then it has no columns
     */
    public void finish() throws IOException {
        if (writer == null) {
            throw new IllegalStateException("a file of no files has no columns");
        }
        writer.end(Map.of());
        output.force();
    }

    @Override
    public void close() throws IOException {
        output.close();
    }

    /** The library's own stream over a local file reads byte by byte. */
    private static final class ChannelStream extends DelegatingSeekableInputStream {
        private final FileChannel channel;

        ChannelStream(FileChannel channel) {
            super(Channels.newInputStream(channel));
            this.channel = channel;
        }

        @Override
        public long getPos() throws IOException {
            return channel.position();
        }

        @Override
        public void seek(long position) throws IOException {
            channel.position(position);
        }
    }
}
