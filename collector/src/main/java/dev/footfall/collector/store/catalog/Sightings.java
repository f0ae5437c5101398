package dev.footfall.collector.store.catalog;

import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.store.catalog.entry.Contents;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The contents that readers see, and what was noticed about them since and is not written yet. It
 * keeps one entry per source and pixel that exists or may register, so it is as bounded as they
 * are. Safe for use by many threads; nothing in it waits for a disk.
 */
final class Sightings {
    /** Times move at most so often. */
    static final long STEP_MS = 60_000;

    private final int ceiling;
    private final Map<String, Span> newcomers = new HashMap<>();
    private final Map<String, Span> known = new HashMap<>();
    private final Map<String, Span> pixels = new HashMap<>();
    private final AtomicLong version = new AtomicLong();
    private volatile Contents contents;

    Sightings(Contents contents, int ceiling) {
        this.contents = contents;
        this.ceiling = ceiling;
    }

    /** Receipt of the first and the last of some events, milliseconds since the epoch. */
    record Span(long first, long last) {
        Span and(Span other) {
            return new Span(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /** What waits to be written. Immutable. */
    record Batch(Map<String, Span> sources, Map<String, Span> pixels) {
        static final Batch EMPTY = new Batch(Map.of(), Map.of());

        boolean isEmpty() {
            return sources.isEmpty() && pixels.isEmpty();
        }
    }

    Contents contents() {
        return contents;
    }

    /** Grows after the contents; whoever reads it first has contents at least as new. */
    long version() {
        return version.get();
    }

    /**
     * Notices stored events of one source.
     *
     * @return false when the source is new and there is no place for another one
     */
    boolean notice(String uri, Span span) {
        if (uri.startsWith(Pixel.SCHEME)) {
            noticePixel(uri.substring(Pixel.SCHEME.length()), span);
        }
        var entry = contents.sources().get(uri);
        boolean isFresh = entry != null && !isDue(entry.lastSeen(), span);
        return isFresh || noticeSource(uri, span);
    }

    private static boolean isDue(@Nullable Instant last, Span span) {
        return last == null || span.last() - last.toEpochMilli() >= STEP_MS;
    }

    private void noticePixel(String id, Span span) {
        var entry = contents.pixels().get(id);
        if (entry != null && isDue(entry.lastHit(), span)) {
            synchronized (this) {
                pixels.merge(id, span, Span::and);
            }
        }
    }

    private synchronized boolean noticeSource(String uri, Span span) {
        var sources = contents.sources();
        if (sources.containsKey(uri)) {
            known.merge(uri, span, Span::and);
            return true;
        }
        if (newcomers.containsKey(uri) || sources.size() + newcomers.size() < ceiling) {
            newcomers.merge(uri, span, Span::and);
            return true;
        }
        return false;
    }

    /** Everything that waits; it goes on waiting until it is {@linkplain #settle settled}. */
    synchronized Batch waiting() {
        var sources = new HashMap<>(known);
        newcomers.forEach((uri, span) -> sources.merge(uri, span, Span::and));
        return new Batch(Map.copyOf(sources), Map.copyOf(pixels));
    }

    /** Shows what was written, and forgets what of it has not been seen again meanwhile. */
    synchronized void settle(Batch written, Contents now) {
        contents = now;
        version.incrementAndGet();
        written.sources().forEach(known::remove);
        written.sources().forEach(newcomers::remove);
        written.pixels().forEach(pixels::remove);
        registered().forEach((uri, span) -> known.merge(uri, span, Span::and));
    }

    /** Newcomers that are known by now; they move here so that the ceiling counts them once. */
    private Map<String, Span> registered() {
        var registered = new HashMap<>(newcomers);
        registered.keySet().retainAll(contents.sources().keySet());
        newcomers.keySet().removeAll(registered.keySet());
        return registered;
    }
}
