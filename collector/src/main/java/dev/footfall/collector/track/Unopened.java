package dev.footfall.collector.track;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.ops.Metrics.Outcome;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** A door for reports as long as there is nowhere to put them: refuses, and counts whom. */
public final class Unopened implements HttpHandler {
    private final String endpoint;
    private final Metrics metrics;
    private final Answers answers;

    /**
     * Makes the door.
     *
     * @param endpoint last word of its path, by which counters name it
     */
    public Unopened(String endpoint, Metrics metrics, Answers answers) {
        this.endpoint = endpoint;
        this.metrics = metrics;
        this.answers = answers;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        metrics.received(endpoint);
        metrics.settled(Outcome.REFUSED, "starting");
        refuse(exchange, answers);
    }

    /** Refuses what is no report. */
    public static void refuse(HttpServerExchange exchange, Answers answers) {
        answers.unavailable(exchange, "starting", "The collector is starting; try again soon.");
    }
}
