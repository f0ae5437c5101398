package dev.footfall.collector.store.parquet.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a part of a file as a whole. */
public final class FileBytes {
    private FileBytes() {}

    public static byte[] read(FileChannel channel, long position, int length) throws IOException {
        var bytes = new byte[length];
        var target = ByteBuffer.wrap(bytes);
        while (target.hasRemaining()) {
            if (channel.read(target, position + target.position()) < 0) {
                throw new DamagedFileException("it is shorter than it says");
            }
        }
        return bytes;
    }
}
