package dev.footfall.collector.store.parquet.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** CRC32C as 8 lower-case hex digits. */
public final class Checksum {
    private static final int CHUNK = 1 << 16;

    private Checksum() {}

    /** Of a whole file. */
    public static String of(Path file) throws IOException {
        var crc = new CRC32C();
        var chunk = ByteBuffer.allocate(CHUNK);
        try (var channel = FileChannel.open(file)) {
            while (channel.read(chunk) >= 0) {
                crc.update(chunk.flip());
                chunk.clear();
            }
        }
        return text(crc);
    }

    static String text(CRC32C crc) {
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
