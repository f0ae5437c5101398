package dev.footfall.collector.auth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footfall.collector.auth.claim.Claims;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Judges bearer tokens. One that has passed is remembered by its hash until it expires or the
 * issuer's keys change, and costs no more than the hash. Safe for use by many threads; never waits
 * and never sends anything.
 */
public final class TokenVerifier {
    /** About 20 MB; beyond that, those that were not used longest are judged again. */
    private static final long MOST_REMEMBERED = 10_000;

    private final Keys keys;
    private final String audience;
    private final String clientId;
    private final InstantSource clock;
    private final Cache<TokenHash, Passed> passed =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).executor(Runnable::run).build();

    /**
     * Makes one.
     *
     * @param audience whom tokens must be meant for; where it is the client, tokens of sign-in are
     */
    public TokenVerifier(Keys keys, String audience, String clientId, InstantSource clock) {
        this.keys = keys;
        this.audience = audience;
        this.clientId = clientId;
        this.clock = clock;
    }

    /** A token that was good when these keys were current. */
    private record Passed(Claims claims, Instant expires, Keys.Current by) {}

    /** What a token says that has passed before and is still good. */
    public Optional<Claims> remembered(String token) {
        var hash = TokenHash.of(token);
        var earlier = passed.getIfPresent(hash);
        if (earlier == null) {
            return Optional.empty();
        }
        boolean counts =
                clock.instant().isBefore(earlier.expires())
                        && keys.current().filter(earlier.by()::equals).isPresent();
        if (!counts) {
            passed.invalidate(hash);
            return Optional.empty();
        }
        return Optional.of(earlier.claims());
    }

    /**
     * Judges a token from the beginning. What costs least is looked at first, so that a token with
     * an unknown key says all else that an issuer's token would before anybody asks the issuer.
     */
    public Verdict verify(String token) {
        try {
            var parts = CompactToken.parse(token);
            var algorithm = HeaderRules.check(parts.header());
            var current = keys.current();
            if (current.isEmpty() || current.get().keys().isEmpty()) {
                return later(Fault.ISSUER_UNAVAILABLE);
            }
            var rules = new ClaimRules(current.get().issuer(), audience, clientId);
            var expires = rules.check(parts.claims(), clock.instant());
            var kid = parts.header().path("kid").textValue();
            var published = current.get().keys();
            var candidates = published.candidates(kid, algorithm);
            if (candidates.isEmpty()) {
                return published.has(kid)
                        ? new Verdict.Bad(Fault.UNKNOWN_KEY)
                        : later(Fault.UNKNOWN_KEY);
            }
            for (var key : candidates) {
                if (key.verifies(algorithm, parts.signedBytes(), parts.signatureBytes())) {
                    var claims = Claims.of(parts.claims());
                    passed.put(TokenHash.of(token), new Passed(claims, expires, current.get()));
                    return new Verdict.Good(claims);
                }
            }
            return new Verdict.Bad(Fault.SIGNATURE);
        } catch (FaultException found) {
            return new Verdict.Bad(found.fault());
        }
    }

    private Verdict later(Fault otherwise) {
        var look = keys.missed();
        return look.isPresent() ? new Verdict.Later(look.get()) : new Verdict.Bad(otherwise);
    }
}
