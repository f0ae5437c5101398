package dev.footfall.collector.access.attack;

import dev.footfall.collector.access.Forger;
import dev.footfall.collector.access.StandInIssuer;
import dev.footfall.collector.access.Visit;
import dev.footfall.collector.process.CollectorProcess;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A collector that lets in nobody but {@code ada}, and what it takes to make tokens that it
 * believes. Confined to one thread.
 */
record Target(Forger forger, StandInIssuer issuer, CollectorProcess collector, Visit visit)
        implements AutoCloseable {
    static final String ME = "/api/v1/me";
    static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"typ\":\"JWT\"}";

    /**
     * Returns once it lets her in.
     *
     * @param settings further lines of its configuration
     */
    static Target start(Path directory, String... settings) throws Exception {
        var forger = new Forger();
        var issuer = StandInIssuer.start(forger.published());
        var collector =
                CollectorProcess.start(
                        directory,
                        Stream.concat(
                                        Stream.of(
                                                "web.admin.acl: 'claims.sub == \"ada\"'",
                                                "web.admin.oidc.endpoint: " + issuer.url(),
                                                "web.admin.oidc.client_id: desktop"),
                                        Stream.of(settings))
                                .toArray(String[]::new));
        var target = new Target(forger, issuer, collector, new Visit(collector.url()));
        target.visit.getUntil(ME, target.good(), answer -> answer.status() == 200);
        return target;
    }

    String good() throws Exception {
        return forger.rs256(HEADER, claims(""));
    }

    /** Claims that would do, and others behind them; a member twice is spelled by the caller. */
    String claims(String more) {
        return "{\"iss\":\"%s\",\"aud\":\"desktop\",\"sub\":\"ada\",\"exp\":%d%s}"
                .formatted(issuer.url(), now() + 300, more);
    }

    String claims(String iss, String aud, String exp) {
        return "{\"iss\":%s,\"aud\":%s,\"sub\":\"ada\",\"exp\":%s}".formatted(iss, aud, exp);
    }

    long now() {
        return Instant.now().getEpochSecond();
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }

    static String header(String algorithm, String kid, String more) {
        return "{\"alg\":\"%s\",\"kid\":\"%s\"%s}".formatted(algorithm, kid, more);
    }

    @Override
    public void close() {
        collector.close();
        issuer.close();
    }
}
