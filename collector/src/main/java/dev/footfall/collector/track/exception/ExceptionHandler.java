package dev.footfall.collector.track.exception;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Body;
import dev.footfall.collector.http.Handover;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.ReportIntake;
import dev.footfall.collector.ingest.Verdict;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.track.Door;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * {@code POST /track/exception}: answers 204 once all reports of the body are stored or known not
 * to be wanted. Runs on the I/O thread and never blocks it.
 *
 * <p>It answers 503 when a single report could not be stored. When the same body comes again within
 * ten minutes, those that were stored the first time are repeats. Counters count reports; a body
 * that is none counts as one.
 */
public final class ExceptionHandler implements HttpHandler, Body.Receiver {
    private static final int LARGEST_BODY = 64 * 1024;

    private final ReportDecoder decoder = new ReportDecoder();
    private final HalfStoredBodies halfStored = new HalfStoredBodies(System::nanoTime);
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
        var accepted = new ArrayList<Placed>();
        for (int place = 0; place < reports.size(); place++) {
            door.received();
            switch (intake.judge(reports.get(place), signals)) {
                case Verdict.Accepted(Event event) -> accepted.add(new Placed(place, event));
                case Verdict.Ignored(var reason) -> door.ignored(reason.label());
            }
        }
        if (accepted.isEmpty()) {
            door.noContent(exchange);
        } else {
            store(exchange, accepted, new Settlement(exchange, body, accepted.size()));
        }
    }

    /** An event and the place of its report in the body. */
    private record Placed(int place, Event event) {}

    private void store(HttpServerExchange exchange, List<Placed> accepted, Settlement settlement) {
        Handover.begin(
                exchange,
                () -> {
                    for (var report : accepted) {
                        EventStore.Receipt receipt =
                                outcome ->
                                        Handover.end(
                                                exchange, () -> settlement.add(report, outcome));
                        if (settlement.before.get(report.place)) {
                            receipt.settled(EventStore.Outcome.REPEATED);
                        } else {
                            store.append(report.event, receipt);
                        }
                    }
                });
    }

    /** Waits for the last of one body's reports. Confined to the exchange's I/O thread. */
    private final class Settlement {
        private final HttpServerExchange exchange;
        private final byte[] body;
        private final BitSet before;
        private final BitSet stored = new BitSet();
        private int waiting;
        private EventStore.Outcome worst = EventStore.Outcome.STORED;

        Settlement(HttpServerExchange exchange, byte[] body, int waiting) {
            this.exchange = exchange;
            this.body = body;
            this.before = halfStored.take(body);
            this.waiting = waiting;
        }

        void add(Placed report, EventStore.Outcome outcome) {
            door.settled(outcome);
            switch (outcome) {
                case STORED -> {
                    stored.set(report.place);
                    countDropped(report.event);
                }
                case REPEATED -> stored.set(report.place);
                case OVERLOADED, FAILED -> worst = outcome;
            }
            if (--waiting == 0) {
                end();
            }
        }

        private void end() {
            if (worst != EventStore.Outcome.STORED) {
                halfStored.put(body, stored);
            }
            door.answer(exchange, worst);
        }

        private void countDropped(Event event) {
            var failure = event.failure();
            if (failure != null) {
                metrics.dropped(failure.droppedBefore());
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
