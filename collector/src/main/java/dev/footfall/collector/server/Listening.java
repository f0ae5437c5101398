package dev.footfall.collector.server;

import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Entrance;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.http.HttpServer.AddressException;
import dev.footfall.collector.http.HttpServer.Door;
import dev.footfall.collector.http.tls.CertificateFiles;
import dev.footfall.collector.http.tls.CertificateWatch;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.store.DirectoryLock;
import dev.footfall.model.json.Json;
import io.undertow.server.HttpHandler;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The listener while everything behind it is still being opened.
 *
 * @param watch over its certificate; null for plain HTTP
 */
record Listening(
        HttpServer server,
        @Nullable CertificateWatch watch,
        Entrance entrance,
        Answers answers,
        Metrics metrics)
        implements AutoCloseable {
    /** Listens, so that whoever asks hears that the collector is starting. */
    static Listening start(CollectorConfig config, InstantSource clock) {
        var answers = new Answers(Json.mapper());
        var metrics = new Metrics();
        var entrance = new Entrance(new Starting(answers, metrics).handler(config.web().tracker()));
        var tls = config.web().tls();
        var first =
                tls == null
                        ? null
                        : CertificateWatch.Start.read(CertificateFiles.of(tls), clock.instant());
        try {
            var door =
                    Door.main(config.web().address(), first == null ? null : first.certificate());
            var server = HttpServer.start(door, entrance);
            var watch =
                    first == null ? null : CertificateWatch.start(first, server::present, clock);
            if (watch != null) {
                metrics.gauge("footfall.tls.certificate.remaining.days", watch::remainingDays);
                metrics.gauge("footfall.tls.reload.failing", () -> watch.isFailing() ? 1 : 0);
            }
            return new Listening(server, watch, entrance, answers, metrics);
        } catch (AddressException taken) {
            // Of two reasons not to start, the one that has its own exit code.
            DirectoryLock.refuseIfHeld(config.storage().directory());
            throw taken;
        }
    }

    void leadTo(HttpHandler root) {
        entrance.leadTo(root);
    }

    /** What is wrong with the listener although it serves, in sentences. */
    List<String> complaints() {
        return watch == null ? List.of() : watch.complaints();
    }

    /** Ends the watch first, then refuses new requests and waits for those under way. */
    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        server.close();
    }
}
