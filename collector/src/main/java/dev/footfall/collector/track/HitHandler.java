package dev.footfall.collector.track;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Body;
import dev.footfall.collector.http.Handover;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.Intake;
import dev.footfall.collector.ingest.Verdict;
import dev.footfall.collector.ops.Metrics;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/**
 * {@code POST /track/hit}: answers 204 once the event is stored, and also when it is not wanted,
 * because the sender is not told. Runs on the I/O thread and never blocks it.
 */
public final class HitHandler implements HttpHandler, Body.Receiver {
    private static final int LARGEST_BODY = 16 * 1024;

    private final HitDecoder decoder = new HitDecoder();
    private final Intake intake;
    private final EventStore store;
    private final Door door;

    public HitHandler(Intake intake, EventStore store, Metrics metrics, Answers answers) {
        this.intake = intake;
        this.store = store;
        this.door = new Door("hit", LARGEST_BODY, metrics, answers);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        door.read(exchange, this);
    }

    @Override
    public void complete(HttpServerExchange exchange, byte[] body) {
        var hit = decoder.decode(body);
        if (hit.isEmpty()) {
            door.undecodable(
                    exchange,
                    "The body is not the JSON object of a hit: b and u are required texts.");
            return;
        }
        door.received();
        switch (intake.judge(hit.get(), Door.signals(exchange))) {
            case Verdict.Accepted(Event event) -> store(exchange, event);
            case Verdict.Ignored(var reason) -> {
                door.ignored(reason.label());
                door.noContent(exchange);
            }
        }
    }

    private void store(HttpServerExchange exchange, Event event) {
        Handover.begin(
                exchange,
                () ->
                        store.append(
                                event,
                                outcome ->
                                        Handover.end(exchange, () -> settled(exchange, outcome))));
    }

    private void settled(HttpServerExchange exchange, EventStore.Outcome outcome) {
        door.settled(outcome);
        door.answer(exchange, outcome);
    }

    @Override
    public void tooLarge(HttpServerExchange exchange) {
        door.tooLarge(exchange, "A hit is at most " + LARGEST_BODY + " bytes.");
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
