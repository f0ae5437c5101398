package dev.footfall.collector.api.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.query.live.LiveView;
import dev.footfall.model.report.live.Realtime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all who listen the same, looked up once. There is a thread for it while somebody listens.
 * Safe for use by many threads.
 */
public final class Broadcast implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);
    private static final long PAUSE_MS = 2_000;

    /** The guard asked at the beginning only, so whoever stays must ask again at times. */
    private static final long LONGEST_MS = Duration.ofHours(1).toMillis();

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final LiveView view;
    private final JsonMapper mapper;
    private final Clock clock;
    private final int most;
    private @Nullable Thread speaker;
    private volatile @Nullable String latest;

    /** Tells at most so many listeners. */
    public Broadcast(LiveView view, JsonMapper mapper, Clock clock, int most) {
        this.view = view;
        this.mapper = mapper;
        this.clock = clock;
        this.most = most;
    }

    /** Whether one more may listen now. */
    boolean hasRoom() {
        return closing.getCount() > 0 && listeners.size() < most;
    }

    /** Begins to tell somebody, or closes his connection where there is no room any more. */
    synchronized void join(Listener listener) {
        if (!hasRoom()) {
            listener.dismiss();
            return;
        }
        listeners.add(listener);
        var heard = latest;
        if (heard != null) {
            listener.tell(heard);
        }
        listener.connection().addCloseTask(_ -> listeners.remove(listener));
        if (!listener.connection().isOpen()) {
            listeners.remove(listener);
        } else if (speaker == null) {
            speaker = Thread.ofPlatform().name("realtime").start(this::speakWhileSomebodyListens);
        }
    }

    private void speakWhileSomebodyListens() {
        try {
            while (isHeard()) {
                speak();
                closing.await(PAUSE_MS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Decided under the lock, so that whoever joins now finds either a speaker or none. */
    private synchronized boolean isHeard() {
        if (listeners.isEmpty() || closing.getCount() == 0) {
            speaker = null;
            latest = null;
            return false;
        }
        return true;
    }

    private void speak() {
        try {
            var json = json(view.now());
            latest = json;
            long now = clock.millis();
            for (var listener : listeners) {
                if (now - listener.sinceMs() > LONGEST_MS) {
                    listener.dismiss();
                } else {
                    listener.tell(json);
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.error("The last half hour cannot be looked at", e);
        }
    }

    private String json(Realtime realtime) {
        try {
            return mapper.writeValueAsString(realtime);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a value of the wire", e);
        }
    }

    /** Ends every connection and waits for the thread. */
    @Override
    public void close() {
        closing.countDown();
        var ending = dismissAll();
        if (ending != null) {
            try {
                ending.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized @Nullable Thread dismissAll() {
        listeners.forEach(Listener::dismiss);
        return speaker;
    }
}
