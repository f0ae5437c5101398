package dev.footfall.collector.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * The one place where a handler that computes in native code leaves the I/O thread. A virtual
 * thread would keep the thread that carries it all that time, and there are only as many of those
 * as there are cores: few such handlers would stop all others. Safe for use by many threads.
 */
public final class OwnThreads implements AutoCloseable {
    private final Semaphore free;
    private final Answers answers;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("question-", 0).factory());

    /**
     * Begins no thread yet.
     *
     * @param most how many handlers there are at once, those that wait for something included;
     *     whoever comes then is refused
     */
    public OwnThreads(int most, Answers answers) {
        this.free = new Semaphore(most);
        this.answers = answers;
    }

    /** The handler, with a thread for each of its requests. */
    public HttpHandler around(HttpHandler computing) {
        return exchange -> begin(exchange, computing);
    }

    private void begin(HttpServerExchange exchange, HttpHandler computing) {
        if (!free.tryAcquire()) {
            answers.busy(exchange);
            return;
        }
        HttpHandler freeing =
                begun -> {
                    try {
                        computing.handleRequest(begun);
                    } finally {
                        free.release();
                    }
                };
        exchange.dispatch(threads, freeing);
    }

    /** Waits for the handlers that have begun. */
    @Override
    public void close() {
        threads.close();
    }
}
