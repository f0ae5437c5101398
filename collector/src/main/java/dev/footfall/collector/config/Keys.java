package dev.footfall.collector.config;

import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.config.CollectorConfig.Admin;
import dev.footfall.collector.config.CollectorConfig.Durability;
import dev.footfall.collector.config.CollectorConfig.Limit;
import dev.footfall.collector.config.CollectorConfig.Log;
import dev.footfall.collector.config.CollectorConfig.LogFormat;
import dev.footfall.collector.config.CollectorConfig.Oidc;
import dev.footfall.collector.config.CollectorConfig.Privacy;
import dev.footfall.collector.config.CollectorConfig.RateLimit;
import dev.footfall.collector.config.CollectorConfig.Storage;
import dev.footfall.collector.config.CollectorConfig.Telemetry;
import dev.footfall.collector.config.CollectorConfig.Tls;
import dev.footfall.collector.config.CollectorConfig.Tracker;
import dev.footfall.collector.config.CollectorConfig.Web;
import dev.footfall.collector.config.value.Directories;
import dev.footfall.collector.config.value.Durations;
import dev.footfall.collector.config.value.Hosts;
import dev.footfall.collector.config.value.Reading;
import dev.footfall.collector.config.value.Urls;
import dev.footfall.collector.config.value.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every key with its kind, its default and its seat in the tree: the one place that knows them. */
final class Keys {
    private static final String OIDC = "web.admin.oidc";
    private static final Duration SHORTEST_ROLLUP_INTERVAL = Duration.ofSeconds(1);

    private static final Kind<Address> ADDRESS =
            Kind.text("host:port", "127.0.0.1:8080", Keys::address);
    private static final Kind<String> WORD = Kind.text("text", "\"text in quotes\"");
    private static final Kind<String> URL_PATH = Kind.text("a path", "/track", Urls::path);
    private static final Kind<URI> URL =
            Kind.text("an http or https URL", "https://stats.example.com", Urls::web);
    private static final Kind<Path> PEM =
            Kind.text("a path", "/etc/footfall/tls/fullchain.pem", Directories::read);
    private static final Kind<Duration> DURATION =
            Kind.text("a duration", "15m or 1h 30m", Durations::read);
    private static final Kind<Integer> REQUESTS = Kind.whole(1, 1_000_000);

    private Keys() {}

    /** Asks for every key, also for those whose section the file leaves out. */
    static CollectorConfig read(Settings file) {
        return new CollectorConfig(
                web(file),
                storage(file),
                new Privacy(file.get("privacy.honor_dnt", Kind.FLAG, true)),
                new RateLimit(
                        file.get("ratelimit.enabled", Kind.FLAG, true),
                        limit(file, "ratelimit.tracking", new Limit(600, 200)),
                        limit(file, "ratelimit.unauthenticated", new Limit(60, 20))),
                new Log(file.get("log.format", Kind.oneOf(LogFormat.values()), LogFormat.TEXT)),
                new Telemetry(
                        file.find("telemetry.otlp_endpoint", URL),
                        file.get("telemetry.service_name", WORD, "footfall")));
    }

    private static Web web(Settings file) {
        return new Web(
                file.get("web.address", ADDRESS, new Address("127.0.0.1", 8080)),
                file.find("web.base_url", URL),
                file.get("web.trust_proxy", Kind.FLAG, false),
                file.get(
                        "web.trusted_proxies",
                        Kind.listOf(
                                Kind.text("a network block", "10.0.0.0/8", Hosts::networkBlock)),
                        List.of()),
                file.get(
                        "web.allowed_sources",
                        Kind.listOf(Kind.text("a host pattern", "example.com", Hosts::pattern)),
                        List.of()),
                new Tracker(
                        file.get("web.tracker.script", URL_PATH, "/tracker.js"),
                        file.get("web.tracker.prefix", URL_PATH, "/track")),
                new Admin(
                        file.get(
                                "web.admin.acl",
                                Kind.expression(
                                        "'claims.email == \"ada@example.com\"'", Words::rule),
                                "false"),
                        oidc(file),
                        file.get("web.admin.audit_retention", DURATION, Duration.ofDays(365))),
                file.find("web.metrics.address", ADDRESS),
                tls(file));
    }

    private static @Nullable Tls tls(Settings file) {
        var certificate = file.find("web.tls.certificate", PEM);
        var key = file.find("web.tls.key", PEM);
        return certificate == null || key == null ? null : new Tls(certificate, key);
    }

    private static Reading<Address> address(String text) {
        return Hosts.address(text)
                .then(found -> new Reading.Fits<>(new Address(found.host(), found.port())));
    }

    private static @Nullable Oidc oidc(Settings file) {
        var endpoint = file.find(OIDC + ".endpoint", URL);
        var clientId = file.find(OIDC + ".client_id", WORD);
        var clientSecret = file.find(OIDC + ".client_secret", WORD);
        var audience = file.find(OIDC + ".audience", WORD);
        var scopes =
                file.get(
                        OIDC + ".scopes",
                        Kind.listOf(Kind.text("a scope", "profile", Words::single)),
                        List.<String>of());
        return endpoint == null || clientId == null
                ? null
                : new Oidc(endpoint, clientId, clientSecret, audience, scopes);
    }

    private static Storage storage(Settings file) {
        return new Storage(
                file.get(
                        "storage.directory",
                        Kind.text("a path", "/var/lib/footfall", Directories::read),
                        Path.of("data")),
                file.get("storage.durability", Kind.oneOf(Durability.values()), Durability.PROCESS),
                file.get("storage.hot_window", DURATION, Duration.ofHours(1)),
                atLeast(
                        SHORTEST_ROLLUP_INTERVAL,
                        file.get("storage.rollup_interval", DURATION, Duration.ofMinutes(5))),
                file.get("storage.retention", DURATION, Duration.ofDays(365)),
                file.get("storage.max_auto_sources", Kind.whole(0, 10_000_000), 10_000));
    }

    private static Duration atLeast(Duration floor, Duration given) {
        return given.compareTo(floor) < 0 ? floor : given;
    }

    private static Limit limit(Settings file, String section, Limit fallback) {
        return new Limit(
                file.get(section + ".per_minute", REQUESTS, fallback.perMinute()),
                file.get(section + ".burst", REQUESTS, fallback.burst()));
    }
}
