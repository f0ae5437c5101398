package dev.footfall.collector.bench;

import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Body;
import dev.footfall.collector.http.Framing;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.model.json.Json;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The baseline: the collector's own listener with its limits and deadlines, which reads a hit,
 * answers 204 and does nothing else.
 */
public final class EmptyServer {
    private static final int LARGEST_BODY = 16 * 1024;

    private EmptyServer() {}

    /** Serves on a free port, which it prints, until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        var receiver = new Unread();
        try (var server =
                HttpServer.start(
                        new Address("127.0.0.1", 0),
                        new Framing(
                                exchange -> Body.read(exchange, LARGEST_BODY, receiver),
                                new Answers(Json.mapper())))) {
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
