package dev.footfall.collector.store.hot;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forces the active segment to the disk once a second, so that a power cut costs a second of events
 * at most. On its own thread, because a slow disk must not hold up the commit loop.
 */
public final class DiskFlush implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiskFlush.class);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("disk-flush").factory());
    private final HotStore hot;
    private final ScheduledFuture<?> ticking;
    private long flushed;

    private DiskFlush(HotStore hot) {
        this.hot = hot;
        this.flushed = hot.published();
        this.ticking = timer.scheduleWithFixedDelay(this::flush, 1, 1, TimeUnit.SECONDS);
    }

    /** Starts the thread, which ends with {@link #close}. */
    public static DiskFlush start(HotStore hot) {
        return new DiskFlush(hot);
    }

    private void flush() {
        long published = hot.published();
        if (published > flushed) {
            try {
                hot.force();
                flushed = published;
            } catch (IOException | RuntimeException e) {
                LOG.error("The active segment could not be forced to the disk", e);
            }
        }
    }

    @Override
    public void close() {
        ticking.cancel(false);
        timer.close();
    }
}
