package dev.footfall.collector.store.hot;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote. A torn value ends in an {@link IllegalStateException}. */
final class ByteReader {
    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long rest = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = next();
            rest |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new IllegalStateException("a number does not end at byte " + position);
    }

    boolean flag() {
        return next() != 0;
    }

    @Nullable Long optionalNumber() {
        return flag() ? number() : null;
    }

    @Nullable String text() {
        int length = length();
        if (length < 0) {
            return null;
        }
        var text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    /** Passes over a text, present or not. */
    void skipText() {
        int length = length();
        position += Math.max(0, length);
    }

    /** Below 0 for a text that is absent. */
    private int length() {
        long length = number() - 1;
        if (length > bytes.length - position) {
            throw new IllegalStateException("a text ends beyond the event at byte " + position);
        }
        return (int) length;
    }

    String requiredText() {
        var text = text();
        if (text == null) {
            throw new IllegalStateException("a required text is absent at byte " + position);
        }
        return text;
    }

    private byte next() {
        if (position >= bytes.length) {
            throw new IllegalStateException("the event ends at byte " + position);
        }
        return bytes[position++];
    }
}
