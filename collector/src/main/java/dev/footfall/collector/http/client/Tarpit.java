package dev.footfall.collector.http.client;

import dev.footfall.collector.http.Handover;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps refusals back for a while. Somebody who asks again as soon as he is answered asks no faster
 * than that on each of his connections, and costs those who are served no time. What is kept back
 * holds no thread. Safe for use by many threads.
 */
public final class Tarpit {
    private final Duration time;
    private final Semaphore places;

    /**
     * Makes one that is empty.
     *
     * @param time for how long a refusal is kept back
     * @param places how many are kept back at once; what comes beyond them is answered at once, so
     *     that a flood over many connections takes no memory
     */
    public Tarpit(Duration time, int places) {
        this.time = time;
        this.places = new Semaphore(places);
    }

    /** One that keeps nothing back. */
    public static Tarpit none() {
        return new Tarpit(Duration.ZERO, 0);
    }

    /**
     * Answers later, or now where all places are taken.
     *
     * @param exchange whose handler does no more than this; called on its I/O thread
     * @param answer ends the exchange, on that same thread
     */
    void keepBack(HttpServerExchange exchange, Runnable answer) {
        if (!places.tryAcquire()) {
            answer.run();
            return;
        }
        Handover.begin(
                exchange,
                () ->
                        exchange.getIoThread()
                                .executeAfter(
                                        () -> {
                                            places.release();
                                            answer.run();
                                        },
                                        time.toMillis(),
                                        TimeUnit.MILLISECONDS));
    }
}
