package dev.footfall.collector.http.tls;

import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Sequence;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;
import org.xnio.ssl.SslConnection;

/**
 * Takes connections that begin with a TLS handshake, 1.2 or later. It is made by hand because
 * Undertow's own gives a handshake as long as an idle connection has, and nobody can put a shorter
 * limit there. Safe for use by many threads.
 */
public final class TlsListener implements AutoCloseable {
    /** As long as the head of a request may take. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);

    private static final int BUFFER = 16 * 1024;
    private static final int BUFFERS_FOR_EACH_THREAD = 4;
    private static final int BACKLOG = 1_000;
    private static final Sequence<String> PROTOCOLS = Sequence.of("TLSv1.3", "TLSv1.2");

    private final UndertowXnioSsl ssl;
    private final AcceptingChannel<SslConnection> channel;

    private TlsListener(UndertowXnioSsl ssl, AcceptingChannel<SslConnection> channel) {
        this.ssl = ssl;
        this.channel = channel;
    }

    /**
     * What connections are like.
     *
     * @param server Undertow's limits
     * @param socket XNIO's
     */
    public record Limits(OptionMap server, OptionMap socket) {}

    /**
     * Listens.
     *
     * @param worker whose threads serve the connections
     * @throws IOException when the address cannot be listened on
     */
    public static TlsListener open(
            XnioWorker worker,
            InetSocketAddress address,
            Limits limits,
            HttpHandler handler,
            ServerCertificate certificate)
            throws IOException {
        var requests =
                new HttpOpenListener(
                        new DefaultByteBufferPool(true, BUFFER, -1, BUFFERS_FOR_EACH_THREAD),
                        limits.server());
        requests.setRootHandler(handler);
        var ssl = new UndertowXnioSsl(worker.getXnio(), OptionMap.EMPTY, certificate.context());
        ChannelListener<SslConnection> opened = connection -> begin(connection, requests);
        var channel =
                ssl.createSslConnectionServer(
                        worker,
                        address,
                        ChannelListeners.openListenerAdapter(opened),
                        OptionMap.builder()
                                .set(Options.TCP_NODELAY, true)
                                .set(Options.REUSE_ADDRESSES, true)
                                .set(Options.BACKLOG, BACKLOG)
                                .set(Options.SSL_ENABLED_PROTOCOLS, PROTOCOLS)
                                .addAll(limits.socket())
                                .getMap());
        channel.resumeAccepts();
        return new TlsListener(ssl, channel);
    }

    private static void begin(SslConnection connection, HttpOpenListener requests) {
        var late =
                connection
                        .getIoThread()
                        .executeAfter(
                                () -> IoUtils.safeClose(connection),
                                HANDSHAKE.toMillis(),
                                TimeUnit.MILLISECONDS);
        connection.getHandshakeSetter().set(_ -> late.remove());
        requests.handleEvent(connection);
        // A timer holds on to its connection, so a flood of failed handshakes has to take it along.
        var closing = connection.getCloseListener();
        connection.setCloseListener(closed -> {
            late.remove();
            ChannelListeners.invokeChannelListener(closed, closing);
        });
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return channel.getLocalAddress(InetSocketAddress.class);
    }

    /** Presents another certificate to whoever connects from now on. */
    public void present(ServerCertificate certificate) {
        ssl.updateSSLContext(certificate.context());
    }

    /** Takes no more connections; those that are open end with the worker. */
    @Override
    public void close() {
        IoUtils.safeClose(channel);
    }
}
