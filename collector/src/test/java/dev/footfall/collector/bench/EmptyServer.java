package dev.footfall.collector.bench;

import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Body;
import dev.footfall.collector.http.Failsafe;
import dev.footfall.collector.http.Framing;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.http.Router;
import dev.footfall.collector.http.Router.Route;
import dev.footfall.collector.track.Cors;
import dev.footfall.model.json.Json;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The baseline: the collector's own door, from the listener with its limits and deadlines over the
 * routes to the answer that pages of every origin may read. It reads a hit, answers 204 and does
 * nothing else.
 */
public final class EmptyServer {
    private static final int LARGEST_BODY = 16 * 1024;

    private EmptyServer() {}

    /** Serves on a free port, which it prints, until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        var receiver = new Unread();
        var answers = new Answers(Json.mapper());
        HttpHandler hit = exchange -> Body.read(exchange, LARGEST_BODY, receiver);
        var routes = List.of(new Route(Methods.POST, "/track/hit", new Cors(hit)));
        try (var server =
                HttpServer.start(
                        new Address("127.0.0.1", 0),
                        new Failsafe(new Framing(new Router(routes, answers), answers), answers))) {
            System.out.println(server.address().port());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Answers whatever comes. */
    private static final class Unread implements Body.Receiver {
        @Override
        public void complete(HttpServerExchange exchange, byte[] body) {
            answer(exchange, StatusCodes.NO_CONTENT);
        }

        @Override
        public void tooLarge(HttpServerExchange exchange) {
            answer(exchange, StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        }

        @Override
        public void tooSlow(HttpServerExchange exchange) {
            answer(exchange, StatusCodes.REQUEST_TIME_OUT);
        }

        @Override
        public void broken(HttpServerExchange exchange) {
            answer(exchange, StatusCodes.BAD_REQUEST);
        }

        private static void answer(HttpServerExchange exchange, int status) {
            exchange.setStatusCode(status);
            exchange.endExchange();
        }
    }
}
