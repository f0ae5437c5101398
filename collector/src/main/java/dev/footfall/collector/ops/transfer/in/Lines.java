package dev.footfall.collector.ops.transfer.in;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines of a bounded length, which it counts. Confined to a thread. */
final class Lines implements AutoCloseable {
    private static final int LONGEST = 4 << 20;

    /** What some editors write before a text. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final byte[] chunk = new byte[65_536];
    private int next;
    private int filled;
    private long bytes;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line without its end, or null behind the last.
     *
     * @throws IOException also when it is too long, or not UTF-8
     */
    @Nullable String next() throws IOException {
        number++;
        var line = new ByteArrayOutputStream();
        while (next < filled || fill()) {
            int end = next;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            line.write(chunk, next, end - next);
            boolean isWhole = end < filled;
            bytes += end - next + (isWhole ? 1 : 0);
            next = isWhole ? end + 1 : end;
            if (line.size() > LONGEST) {
                throw new IOException("it has more than " + LONGEST + " bytes");
            }
            if (isWhole) {
                return text(line);
            }
        }
        return line.size() == 0 ? null : text(line);
    }

    private String text(ByteArrayOutputStream line) throws IOException {
        var text =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(line.toByteArray()))
                        .toString();
        return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, in.read(chunk));
        return filled > 0;
    }

    /** The number of the line that was read last, the first being 1. */
    long number() {
        return number;
    }

    /** How many bytes were read as lines. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
