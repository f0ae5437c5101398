package dev.footfall.collector.store.parquet.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.MessageType;

/**
 * A file that is written from its start to its end and summed up on the way. Parquet's writer ends
 * its stream in case of success only, so the file is closed here and not there.
 */
public final class FileOutput implements OutputFile, AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** The least and greatest texts of a column are cut to so many bytes. */
    private static final int LONGEST_BOUND = 64;

    private final Path path;
    private final FileChannel channel;
    private final CRC32C crc = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long position;

    private FileOutput(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the file, or empties what is there. */
    public static FileOutput create(Path path) throws IOException {
        var channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        return new FileOutput(path, channel);
    }

    /** A writer that has not written anything yet. */
    public ParquetFileWriter writer(MessageType columns) throws IOException {
        return new ParquetFileWriter(
                this,
                columns,
                ParquetFileWriter.Mode.OVERWRITE,
                Long.MAX_VALUE,
                0,
                LONGEST_BOUND,
                LONGEST_BOUND,
                true);
    }

    /** Bytes written so far. */
    public long bytes() {
        return position;
    }

    /** Returns when everything is on the disk; the sum of it. */
    public String force() throws IOException {
        drain();
        channel.force(true);
        return Checksum.text(crc);
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new Stream();
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return new Stream();
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    @Override
    public String getPath() {
        return path.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void drain() throws IOException {
        crc.update(buffer.flip());
        buffer.rewind();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    private final class Stream extends PositionOutputStream {
        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int value) throws IOException {
            if (!buffer.hasRemaining()) {
                drain();
            }
            buffer.put((byte) value);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int left = length;
            while (left > 0) {
                if (!buffer.hasRemaining()) {
                    drain();
                }
                int part = Math.min(left, buffer.remaining());
                buffer.put(bytes, from, part);
                from += part;
                left -= part;
            }
            position += length;
        }
    }
}
