package dev.footfall.collector.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the collector can be told. {@code config.example.yaml} documents each value. */
public record CollectorConfig(
        Web web,
        Storage storage,
        Privacy privacy,
        RateLimit ratelimit,
        Log log,
        Telemetry telemetry) {
    /**
     * The listener and what it serves.
     *
     * @param trustProxy one hop before this server is trusted to name the client
     * @param baseUrl where the outside world finds this server, without a slash at the end
     * @param trustedProxies CIDR blocks of hosts that may name the client, always with a length;
     *     never together with {@code trustProxy}
     * @param allowedSources host patterns in lower case, {@code *.} only in front; empty admits
     *     every site
     * @param metrics where whoever reaches it may read the counters
     * @param tls none: plain HTTP
     */
    public record Web(
            Address address,
            @Nullable URI baseUrl,
            boolean trustProxy,
            List<String> trustedProxies,
            List<String> allowedSources,
            Tracker tracker,
            Admin admin,
            @Nullable Address metrics,
            @Nullable Tls tls) {
        public Web {
            trustedProxies = List.copyOf(trustedProxies);
            allowedSources = List.copyOf(allowedSources);
        }
    }

    /**
     * Where to listen.
     *
     * @param host a name or literal address; IPv6 without brackets
     * @param port 0 to 65535; 0 lets the system choose
     */
    public record Address(String host, int port) {
        /** As it stands in a URL. */
        @Override
        public String toString() {
            return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
        }
    }

    /**
     * What the listener proves itself with, both in PEM.
     *
     * @param certificate the server's, and behind it those that issued it
     * @param key the server's, not encrypted
     */
    public record Tls(Path certificate, Path key) {}

    /**
     * The public paths.
     *
     * @param script path of the beacon script
     * @param prefix path under which the beacon reports
     */
    public record Tracker(String script, String prefix) {}

    /**
     * Who may ask.
     *
     * @param acl the expression that lets a caller in
     * @param auditRetention age at which a line of the audit log is deleted
     */
    public record Admin(String acl, @Nullable Oidc oidc, Duration auditRetention) {}

    /** The OpenID provider of the administrators. */
    public record Oidc(
            URI endpoint,
            String clientId,
            @Nullable String clientSecret,
            @Nullable String audience,
            List<String> scopes) {
        public Oidc {
            scopes = List.copyOf(scopes);
        }

        /** Without the secret, so that a log line of the configuration gives nothing away. */
        @Override
        public String toString() {
            return "Oidc[endpoint=" + endpoint + ", clientId=" + clientId + "]";
        }
    }

    /** When an acknowledged event is safe: from a crash of the process, or of the machine. */
    public enum Durability {
        PROCESS,
        POWER
    }

    /**
     * Where events are kept, and how long.
     *
     * @param hotWindow age at which an event leaves the hot store
     * @param rollupInterval how often sealing and compaction look; at least a second
     * @param retention age at which an event is deleted
     * @param maxAutoSources sources that may register themselves
     */
    public record Storage(
            Path directory,
            Durability durability,
            Duration hotWindow,
            Duration rollupInterval,
            Duration retention,
            int maxAutoSources) {}

    /**
     * Signals of a visitor's wish.
     *
     * @param honorDnt keep nothing of visitors who send DNT or Sec-GPC
     */
    public record Privacy(boolean honorDnt) {}

    /** How many requests one address may make. */
    public record RateLimit(boolean enabled, Limit tracking, Limit unauthenticated) {}

    /** A token bucket. */
    public record Limit(int perMinute, int burst) {}

    /** What the collector says on standard error while it runs. */
    public record Log(LogFormat format) {}

    /** Sentences for people, or an object of JSON a line for programs. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /**
     * Where the collector reports about itself.
     *
     * @param otlpEndpoint none: nothing is ever sent
     */
    public record Telemetry(@Nullable URI otlpEndpoint, String serviceName) {}
}
