package dev.footfall.collector.http.client;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * One token bucket for each subscriber, of which so many are remembered as were seen last. Safe for
 * use by many threads.
 */
public final class TokenBuckets implements RateLimit {
    /** About 20 MB of buckets; beyond that, those that were idle longest start afresh. */
    private static final int MOST_SUBSCRIBERS = 65_536;

    private final LoadingCache<ClientAddress, Bucket> buckets;

    /**
     * Starts with every bucket full.
     *
     * @param perMinute tokens that flow back each minute, evenly; at least one flows
     * @param burst tokens of a full bucket; it holds at least one
     * @param nanoTime nanoseconds that never run backwards
     */
    public TokenBuckets(int perMinute, int burst, LongSupplier nanoTime) {
        int refill = Math.max(perMinute, 1);
        int capacity = Math.max(burst, 1);
        var meter = new NanoTime(nanoTime);
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_SUBSCRIBERS)
                        .expireAfterAccess(untilFull(refill, capacity))
                        .ticker(nanoTime::getAsLong)
                        .executor(Runnable::run)
                        .build(_ -> bucket(refill, capacity, meter));
    }

    private static Bucket bucket(int refill, int capacity, TimeMeter meter) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(capacity).refillGreedy(refill, Duration.ofMinutes(1)))
                .withCustomTimePrecision(meter)
                .build();
    }

    /** An idle bucket may be forgotten once it is full, because a new one is full as well. */
    private static Duration untilFull(int refill, int capacity) {
        return Duration.ofMinutes(capacity / refill + 1L);
    }

    @Override
    public long secondsToWait(ClientAddress client) {
        var taken = buckets.get(client.subscriber()).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed()
                ? 0
                : Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
    }

    private record NanoTime(LongSupplier source) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return source.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
