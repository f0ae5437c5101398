package dev.footfall.collector.http;

import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.http.tls.ServerCertificate;
import dev.footfall.collector.http.tls.TlsListener;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xnio.Option;
import org.xnio.OptionMap;
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

    private static final OptionMap SERVER =
            OptionMap.builder()
                    .set(UndertowOptions.MAX_HEADER_SIZE, LARGEST_HEADER)
                    .set(UndertowOptions.NO_REQUEST_TIMEOUT, (int) IDLE.toMillis())
                    .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, (int) HEADER.toMillis())
                    .set(UndertowOptions.MAX_ENTITY_SIZE, LARGEST_UNREAD_BODY)
                    .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
                    .getMap();

    private static final OptionMap SOCKET =
            OptionMap.create(Options.WRITE_TIMEOUT, (int) UNREAD_ANSWER.toMillis());

    private final Undertow undertow;
    private final @Nullable TlsListener tls;
    private final GracefulShutdownHandler requests;
    private final Address address;

    private HttpServer(
            Undertow undertow,
            @Nullable TlsListener tls,
            GracefulShutdownHandler requests,
            Address wished) {
        this.undertow = undertow;
        this.tls = tls;
        this.requests = requests;
        var bound =
                tls == null
                        ? (InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()
                        : tls.address();
        this.address = new Address(wished.host(), bound.getPort());
    }

    /** The address cannot be listened on; the message says why and what to do. */
    public static final class AddressException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AddressException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Where a server listens.
     *
     * @param key what the configuration calls the address
     * @param certificate what it presents; null for plain HTTP
     */
    public record Door(Address address, String key, @Nullable ServerCertificate certificate) {
        /** The one that {@code web.address} names. */
        public static Door main(Address address, @Nullable ServerCertificate certificate) {
            return new Door(address, "web.address", certificate);
        }
    }

    /** Listens for plain HTTP where {@code web.address} says. */
    public static HttpServer start(Address address, HttpHandler handler) {
        return start(Door.main(address, null), handler);
    }

    /**
     * Listens, and answers every request with {@code handler}.
     *
     * @throws AddressException when the address is taken, reserved or not of this machine
     */
    public static HttpServer start(Door door, HttpHandler handler) {
        var address = door.address();
        var certificate = door.certificate();
        var requests =
                new GracefulShutdownHandler(
                        new SecurityHeaders(new Deadline(handler), certificate != null));
        var builder = Undertow.builder().setHandler(requests);
        SERVER.forEach(option -> copy(option, builder));
        SOCKET.forEach(option -> copySocket(option, builder));
        if (certificate == null) {
            builder.addHttpListener(address.port(), address.host());
        }
        var undertow = builder.build();
        try {
            undertow.start();
            var tls = certificate == null ? null : listen(undertow, address, requests, certificate);
            return new HttpServer(undertow, tls, requests, address);
        } catch (RuntimeException e) {
            throw unusable(door, e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            undertow.stop();
            throw unusable(door, e);
        }
    }

    private static TlsListener listen(
            Undertow undertow, Address address, HttpHandler requests, ServerCertificate certificate)
            throws IOException {
        return TlsListener.open(
                undertow.getWorker(),
                new InetSocketAddress(InetAddress.getByName(address.host()), address.port()),
                new TlsListener.Limits(SERVER, SOCKET),
                requests,
                certificate);
    }

    private static AddressException unusable(Door door, Throwable cause) {
        return new AddressException(
                cause instanceof BindException
                        ? "Cannot listen on %s: %s. Stop what uses the port, or set %s; ports below 1024 need a privilege."
                                .formatted(door.address(), cause.getMessage(), door.key())
                        : "Cannot listen on %s: %s. Set %s to an address of this machine."
                                .formatted(door.address(), cause, door.key()),
                cause);
    }

    private static <T> void copy(Option<T> option, Undertow.Builder to) {
        to.setServerOption(option, SERVER.get(option));
    }

    private static <T> void copySocket(Option<T> option, Undertow.Builder to) {
        to.setSocketOption(option, SOCKET.get(option));
    }

    /** Where it listens; the port is the real one where 0 was asked for. */
    public Address address() {
        return address;
    }

    /** Where it listens, as a URL without a slash at the end. */
    public String url() {
        return (tls == null ? "http://" : "https://") + address;
    }

    /**
     * Presents another certificate to whoever connects from now on.
     *
     * @throws IllegalStateException when it speaks plain HTTP
     */
    public void present(ServerCertificate certificate) {
        if (tls == null) {
            throw new IllegalStateException("a certificate for a server of plain HTTP");
        }
        tls.present(certificate);
    }

    @Override
    public void close() {
        requests.shutdown();
        try {
            requests.awaitShutdown(DRAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (tls != null) {
                tls.close();
            }
            undertow.stop();
        }
    }
}
