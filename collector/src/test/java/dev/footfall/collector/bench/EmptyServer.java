package dev.footfall.collector.bench;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;

/** The baseline: the same server, which reads a hit, answers 204 and does nothing else. */
public final class EmptyServer {
    private EmptyServer() {}

    /** Serves on a free port, which it prints, until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        var server =
                Undertow.builder()
                        .addHttpListener(0, "127.0.0.1")
                        .setHandler(exchange ->
                                exchange.getRequestReceiver().receiveFullBytes(EmptyServer::answer))
                        .build();
        server.start();
        var address = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        System.out.println(address.getPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        server.stop();
    }

    private static void answer(HttpServerExchange exchange, byte[] body) {
        exchange.setStatusCode(body.length == 0 ? StatusCodes.BAD_REQUEST : StatusCodes.NO_CONTENT);
        exchange.endExchange();
    }
}
