package dev.footfall.collector.track.pixel;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Handover;
import dev.footfall.collector.http.Router;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventStore;
import dev.footfall.collector.ingest.EventStore.Outcome;
import dev.footfall.collector.ingest.Pixel;
import dev.footfall.collector.ingest.PixelIntake;
import dev.footfall.collector.ingest.Pixels;
import dev.footfall.collector.ingest.Verdict;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.track.Door;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.Optional;

/**
 * {@code GET /track/gif/{id}.gif}: answers with the picture once the event is stored, and also when
 * it is not wanted. A HEAD shows nobody anything, so it is answered and not counted. Runs on the
 * I/O thread and never blocks it.
 */
public final class PixelHandler implements HttpHandler {
    /** Name of the path's parameter. */
    public static final String ID = "id";

    private static final String SUFFIX = ".gif";

    private final Pixels pixels;
    private final PixelIntake intake;
    private final EventStore store;
    private final Metrics metrics;
    private final Door door;

    public PixelHandler(
            Pixels pixels, PixelIntake intake, EventStore store, Metrics metrics, Answers answers) {
        this.pixels = pixels;
        this.intake = intake;
        this.store = store;
        this.metrics = metrics;
        this.door = new Door("pixel", 0, metrics, answers);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        var pixel = pixel(Router.parameter(exchange, ID));
        if (exchange.getRequestMethod().equals(Methods.HEAD)) {
            pixel.ifPresentOrElse(_ -> Picture.send(exchange), () -> unknown(exchange));
            return;
        }
        door.received();
        pixel.ifPresentOrElse(
                known -> count(exchange, known),
                () -> {
                    metrics.settled(Metrics.Outcome.REFUSED, "unknown_pixel");
                    unknown(exchange);
                });
    }

    private Optional<Pixel> pixel(String name) {
        return pixels.find(
                name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name);
    }

    private static void unknown(HttpServerExchange exchange) {
        exchange.setStatusCode(StatusCodes.NOT_FOUND);
        exchange.endExchange();
    }

    private void count(HttpServerExchange exchange, Pixel pixel) {
        switch (intake.judge(pixel, Door.wishes(exchange))) {
            case Verdict.Accepted(Event event) -> store(exchange, event);
            case Verdict.Ignored(var reason) -> {
                door.ignored(reason.label());
                Picture.send(exchange);
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

    private void settled(HttpServerExchange exchange, Outcome outcome) {
        door.settled(outcome);
        if (outcome == Outcome.STORED) {
            Picture.send(exchange);
        } else {
            door.answer(exchange, outcome);
        }
    }
}
