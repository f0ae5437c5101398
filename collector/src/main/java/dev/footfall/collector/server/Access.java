package dev.footfall.collector.server;

import dev.footfall.collector.api.access.StoredTokens;
import dev.footfall.collector.api.change.Actors;
import dev.footfall.collector.api.instance.SignInDesk;
import dev.footfall.collector.auth.Authenticator;
import dev.footfall.collector.auth.Challenge;
import dev.footfall.collector.auth.Guard;
import dev.footfall.collector.auth.RefusedSignIns;
import dev.footfall.collector.auth.Requests;
import dev.footfall.collector.auth.acl.Acl;
import dev.footfall.collector.auth.issuer.IssuerKeys;
import dev.footfall.collector.auth.issuer.Pace;
import dev.footfall.collector.auth.token.TokenVerifier;
import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.client.Proxies;
import dev.footfall.collector.http.client.RateLimit;
import dev.footfall.collector.http.client.Tarpit;
import dev.footfall.collector.http.client.Throttle;
import dev.footfall.collector.http.client.TokenBuckets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in, and how often, wired.
 *
 * @param keys of the issuer; null where there is none
 * @param tracking how often one client may report
 */
record Access(@Nullable IssuerKeys keys, Guard guard, SignInDesk signIn, Throttle tracking)
        implements AutoCloseable {
    /** Nobody who mistook a token notices; who tries tokens without a pause does. */
    private static final Duration KEPT_BACK = Duration.ofSeconds(1);

    /** With the largest headers 32 MB, most of which idle connections would hold as well. */
    private static final int MOST_KEPT_BACK = 1_024;

    static Access over(
            CollectorConfig config, Acl acl, Api.Books books, Listening listening, Clock clock) {
        var answers = listening.answers();
        var metrics = listening.metrics();
        var proxies = new Proxies(config.web().trustProxy(), config.web().trustedProxies());
        var limits = config.ratelimit();
        var requests = new Requests(proxies, acl);
        var oidc = config.web().admin().oidc();
        var keys =
                oidc == null
                        ? null
                        : IssuerKeys.start(oidc.endpoint(), Pace.USUAL, System::nanoTime);
        var verifier =
                keys == null || oidc == null
                        ? null
                        : new TokenVerifier(
                                keys,
                                Objects.requireNonNullElse(oidc.audience(), oidc.clientId()),
                                oidc.clientId(),
                                clock);
        RefusedSignIns refused =
                (code, caller) -> {
                    metrics.signInRefused(code);
                    books.audit().refused(Actors.of(caller), code);
                };
        return new Access(
                keys,
                new Guard(
                        requests,
                        new Authenticator(verifier, new StoredTokens(books.tokens()), clock),
                        throttle(
                                limits,
                                limits.unauthenticated(),
                                proxies,
                                answers,
                                new Tarpit(KEPT_BACK, MOST_KEPT_BACK)),
                        new Challenge(answers, refused)),
                new SignInDesk(requests, oidc, answers),
                throttle(limits, limits.tracking(), proxies, answers, Tarpit.none()));
    }

    private static Throttle throttle(
            CollectorConfig.RateLimit all,
            CollectorConfig.Limit one,
            Proxies proxies,
            Answers answers,
            Tarpit tarpit) {
        var limit =
                all.enabled()
                        ? new TokenBuckets(one.perMinute(), one.burst(), System::nanoTime)
                        : RateLimit.NONE;
        return new Throttle(limit, proxies, answers, tarpit);
    }

    @Override
    public void close() {
        if (keys != null) {
            keys.close();
        }
    }
}
