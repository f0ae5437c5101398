package dev.footfall.collector.track.exception;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.BitSet;

/**
 * Bodies of which a part was stored and another one refused: when such a body comes again, the part
 * that was stored has to be passed over. Bodies are known by their digests, for ten minutes and in
 * bounded number. Safe for use by many threads.
 */
final class HalfStoredBodies {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Cache<ByteBuffer, BitSet> stored;

    /**
     * Remembers none yet.
     *
     * @param nanoTime nanoseconds that never run backwards
     */
    HalfStoredBodies(Ticker nanoTime) {
        this.stored =
                Caffeine.newBuilder()
                        .expireAfterWrite(REMEMBERED)
                        .maximumSize(MOST)
                        .ticker(nanoTime)
                        .executor(Runnable::run)
                        .build();
    }

    /** Which reports of a body are stored by now, by their places; forgets it. */
    BitSet take(byte[] body) {
        // Hardly ever is there anything to look for, and a digest is the dear part.
        if (stored.estimatedSize() == 0) {
            return new BitSet();
        }
        var places = stored.asMap().remove(digest(body));
        return places == null ? new BitSet() : places;
    }

    /** Remembers which reports of a body are stored, by their places. */
    void put(byte[] body, BitSet places) {
        if (!places.isEmpty()) {
            stored.put(digest(body), places);
        }
    }

    private static ByteBuffer digest(byte[] body) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
