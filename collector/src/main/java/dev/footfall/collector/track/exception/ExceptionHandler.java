package dev.footfall.collector.track.exception;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Body;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.ReportIntake;
import dev.footfall.collector.ingest.Verdict;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.track.Door;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST /track/exception}: answers 204 once all reports of the body are stored or known not
 * to be wanted. Runs on the I/O thread and never blocks it.
 *
 * <p>It answers 503 when a single report could not be stored. A client that then sends the body
 * again has those stored twice that were stored the first time: reports have no identity, and of
 * two wrong counts the higher one loses no fault. Counters count reports; a body that is none
 * counts as one.
 */
public final class ExceptionHandler implements HttpHandler, Body.Receiver {
    private static final int LARGEST_BODY = 64 * 1024;

    private final ReportDecoder decoder = new ReportDecoder();
    private final ReportIntake intake;
    private final EventStore store;
    private final Metrics metrics;
    private final Door door;

    public ExceptionHandler(
            ReportIntake intake, EventStore store, Metrics metrics, Answers answers) {
        this.intake = intake;
        this.store = store;
        this.metrics = metrics;
        this.door = new Door("exception", LARGEST_BODY, metrics, answers);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        door.read(exchange, this);
    }

    @Override
    public void complete(HttpServerExchange exchange, byte[] body) {
        var reports = decoder.decode(body);
        if (reports.isEmpty()) {
            door.undecodable(
                    exchange,
                    "The body is neither the JSON object of a report nor an array of 1 to "
                            + ReportDecoder.MOST
                            + " of them: u, ty and m are required texts.");
            return;
        }
        var signals = Door.signals(exchange);
        var accepted = new ArrayList<Event>();
        for (var report : reports) {
            door.received();
            switch (intake.judge(report, signals)) {
                case Verdict.Accepted(Event event) -> accepted.add(event);
                case Verdict.Ignored(var reason) -> door.ignored(reason.label());
            }
        }
        if (accepted.isEmpty()) {
            door.noContent(exchange);
        } else {
            store(exchange, accepted);
        }
    }

    private void store(HttpServerExchange exchange, List<Event> events) {
        var settlement = new Settlement(exchange, events.size());
        exchange.dispatch(
                SameThreadExecutor.INSTANCE,
                () -> {
                    for (var event : events) {
                        store.append(
                                event,
                                outcome ->
                                        exchange.getIoThread()
                                                .execute(() -> settlement.add(event, outcome)));
                    }
                });
    }

    /** Waits for the last of one body's reports. Confined to the exchange's I/O thread. */
    private final class Settlement {
        private final HttpServerExchange exchange;
        private int waiting;
        private EventStore.Outcome worst = EventStore.Outcome.STORED;

        Settlement(HttpServerExchange exchange, int waiting) {
            this.exchange = exchange;
            this.waiting = waiting;
        }

        void add(Event event, EventStore.Outcome outcome) {
            door.settled(outcome);
            var failure = event.failure();
            if (outcome != EventStore.Outcome.STORED) {
                worst = outcome;
            } else if (failure != null) {
                metrics.dropped(failure.droppedBefore());
            }
            if (--waiting == 0) {
                door.answer(exchange, worst);
            }
        }
    }

    @Override
    public void tooLarge(HttpServerExchange exchange) {
        door.tooLarge(
                exchange,
                "Reports of exceptions are at most " + LARGEST_BODY + " bytes in one body.");
    }

    @Override
    public void tooSlow(HttpServerExchange exchange) {
        door.tooSlow(exchange);
    }

    @Override
    public void broken(HttpServerExchange exchange) {
        door.broken(exchange);
    }
}
