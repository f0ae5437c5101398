package dev.footfall.collector.ops.control.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.model.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which each line is a JSON value. One thread may read while others write and any
 * closes. It uses the channel itself, because the streams over a channel let a read hold up a
 * write.
 */
public final class JsonLines implements AutoCloseable {
    private static final int CHUNK = 8_192;

    private final JsonMapper mapper = Json.mapper();
    private final SocketChannel channel;
    private final int longest;
    private final ByteBuffer received = ByteBuffer.allocate(CHUNK).flip();
    private final Lock writing = new ReentrantLock();

    /**
     * Takes the channel over.
     *
     * @param longest how many bytes a received line may have
     */
    public JsonLines(SocketChannel channel, int longest) {
        this.channel = channel;
        this.longest = longest;
    }

    /** What was received is no line of this protocol. */
    public static final class NotUnderstoodException extends IOException {
        private static final long serialVersionUID = 1L;

        NotUnderstoodException(String message) {
            super(message);
        }
    }

    /**
     * Waits for the next line; null at the end.
     *
     * @throws NotUnderstoodException when it is too long, or no such value
     */
    public <T> @Nullable T read(Class<T> type) throws IOException {
        var line = line();
        if (line == null) {
            return null;
        }
        try {
            var value = mapper.readValue(line, type);
            if (value == null) {
                throw new NotUnderstoodException("a line that says nothing");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new NotUnderstoodException("not a " + type.getSimpleName());
        }
    }

    private @Nullable String line() throws IOException {
        var line = new ByteArrayOutputStream();
        while (received.hasRemaining() || fill()) {
            byte next = received.get();
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            if (line.size() == longest) {
                throw new NotUnderstoodException("a line of more than " + longest + " bytes");
            }
            line.write(next);
        }
        return null;
    }

    /** Returns once the other side sends nothing more; what it still does is thrown away. */
    public void awaitEnd() throws IOException {
        while (fill()) {
            received.clear();
        }
    }

    private boolean fill() throws IOException {
        received.clear();
        int count = channel.read(received);
        received.flip();
        return count > 0;
    }

    /** Sends a value; waits while the other side does not read. */
    public void write(Object value) throws IOException {
        var bytes =
                ByteBuffer.wrap(
                        (mapper.writeValueAsString(value) + '\n').getBytes(StandardCharsets.UTF_8));
        writing.lock();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } finally {
            writing.unlock();
        }
    }

    /** Tells the other side that nothing more is sent, and still hears it. */
    public void endOfRequests() throws IOException {
        channel.shutdownOutput();
    }

    /** Also ends a read or a write that waits. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
