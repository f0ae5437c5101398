package dev.footfall.collector.store.hot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers in as few bytes as they need, and texts with their length. Confined to a thread.
 */
final class ByteWriter {
    private byte[] bytes = new byte[512];
    private int length;

    void reset() {
        length = 0;
    }

    /**
     * Seven bits a byte, lowest first; the sign moves to the lowest bit so that both signs are
     * short.
     */
    void number(long value) {
        ensure(10);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    void flag(boolean value) {
        ensure(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    void optionalNumber(@Nullable Long value) {
        flag(value != null);
        if (value != null) {
            number(value);
        }
    }

    /** Length plus one, then UTF-8; zero stands for absent. */
    void text(@Nullable String value) {
        if (value == null) {
            number(0);
            return;
        }
        var encoded = value.getBytes(StandardCharsets.UTF_8);
        number(encoded.length + 1L);
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
