package dev.footfall.collector.auth;

import dev.footfall.collector.auth.personal.PersonalToken;
import dev.footfall.collector.auth.personal.PersonalTokens;
import dev.footfall.collector.auth.personal.Secrets;
import dev.footfall.collector.auth.token.Fault;
import dev.footfall.collector.auth.token.TokenHash;
import dev.footfall.collector.auth.token.TokenVerifier;
import dev.footfall.collector.auth.token.Verdict;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Tells who carries a bearer token. Safe for use by many threads; never waits. */
public final class Authenticator {
    private final @Nullable TokenVerifier verifier;
    private final PersonalTokens personal;
    private final InstantSource clock;

    /**
     * Makes one.
     *
     * @param verifier of an issuer's tokens; null where nobody issues any
     */
    public Authenticator(
            @Nullable TokenVerifier verifier, PersonalTokens personal, InstantSource clock) {
        this.verifier = verifier;
        this.personal = personal;
        this.clock = clock;
    }

    /** What became of a token. */
    sealed interface Finding {
        record Found(Caller caller) implements Finding {}

        record Refused(Fault fault) implements Finding {}

        /** Try again when this has ended, however it does. */
        record Later(CompletionStage<?> then) implements Finding {}
    }

    /** Somebody who was found before: costs a hash, and no cryptography but that. */
    Optional<Caller> recognize(String token) {
        if (Secrets.looksLikeOne(token)) {
            return personal.find(TokenHash.of(token)).filter(this::counts).map(this::found);
        }
        return verifier == null
                ? Optional.empty()
                : verifier.remembered(token).map(Caller::signedIn);
    }

    /** Looks at a token from the beginning. */
    Finding examine(String token) {
        if (Secrets.looksLikeOne(token)) {
            return examinePersonal(token);
        }
        if (verifier == null) {
            return new Finding.Refused(Fault.NO_ISSUER);
        }
        return switch (verifier.verify(token)) {
            case Verdict.Good(var claims) -> new Finding.Found(Caller.signedIn(claims));
            case Verdict.Bad(var fault) -> new Finding.Refused(fault);
            case Verdict.Later(var then) -> new Finding.Later(then);
        };
    }

    private Finding examinePersonal(String token) {
        var known = personal.find(TokenHash.of(token));
        if (known.isEmpty()) {
            return new Finding.Refused(Fault.UNKNOWN_TOKEN);
        }
        return counts(known.get())
                ? new Finding.Found(found(known.get()))
                : new Finding.Refused(Fault.EXPIRED);
    }

    private boolean counts(PersonalToken token) {
        return token.countsAt(clock.instant());
    }

    private Caller found(PersonalToken token) {
        personal.used(token);
        return Caller.script(token);
    }
}
