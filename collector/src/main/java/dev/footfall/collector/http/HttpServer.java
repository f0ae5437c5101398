package dev.footfall.collector.http;

import dev.footfall.collector.config.CollectorConfig.Address;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.xnio.Options;

/** The listener. Closing it refuses new requests, waits for those under way, then stops. */
public final class HttpServer implements AutoCloseable {
    private static final int LARGEST_HEADER = 16 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration HEADER = Duration.ofSeconds(10);
    private static final Duration UNREAD_ANSWER = Duration.ofSeconds(30);

    /** A body that nobody reads is drained for the sake of the next request, up to here. */
    private static final long LARGEST_UNREAD_BODY = 1024 * 1024;

    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Undertow undertow;
    private final GracefulShutdownHandler requests;
    private final Address address;

    private HttpServer(Undertow undertow, GracefulShutdownHandler requests, Address wished) {
        this.undertow = undertow;
        this.requests = requests;
        var bound = (InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress();
        this.address = new Address(wished.host(), bound.getPort());
    }

    /** The address cannot be listened on; the message says why and what to do. */
    public static final class AddressException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AddressException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Listens where {@code web.address} says, and answers every request with the handler. */
    public static HttpServer start(Address address, HttpHandler handler) {
        return start(address, "web.address", handler);
    }

    /**
     * Listens, and answers every request with {@code handler}.
     *
     * @param key what the configuration calls the address
     * @throws AddressException when the address is taken, reserved or not of this machine
     */
    public static HttpServer start(Address address, String key, HttpHandler handler) {
        var requests = new GracefulShutdownHandler(new SecurityHeaders(new Deadline(handler)));
        var undertow =
                Undertow.builder()
                        .addHttpListener(address.port(), address.host())
                        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LARGEST_HEADER)
                        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, (int) IDLE.toMillis())
                        .setServerOption(
                                UndertowOptions.REQUEST_PARSE_TIMEOUT, (int) HEADER.toMillis())
                        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LARGEST_UNREAD_BODY)
                        .setSocketOption(Options.WRITE_TIMEOUT, (int) UNREAD_ANSWER.toMillis())
                        .setHandler(requests)
                        .build();
        try {
            undertow.start();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof BindException cause) {
                throw new AddressException(
                        "Cannot listen on %s: %s. Stop what uses the port, or set %s; ports below 1024 need a privilege."
                                .formatted(address, cause.getMessage(), key),
                        cause);
            }
            throw new AddressException(
                    "Cannot listen on %s: %s. Set %s to an address of this machine."
                            .formatted(address, e.getCause() == null ? e : e.getCause(), key),
                    e);
        }
        return new HttpServer(undertow, requests, address);
    }

    /** Where it listens; the port is the real one where 0 was asked for. */
    public Address address() {
        return address;
    }

    @Override
    public void close() {
        requests.shutdown();
        try {
            requests.awaitShutdown(DRAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            undertow.stop();
        }
    }
}
