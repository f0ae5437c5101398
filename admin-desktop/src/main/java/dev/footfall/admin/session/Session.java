package dev.footfall.admin.session;

import dev.footfall.admin.client.Credentials;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.http.Bearer;
import dev.footfall.admin.oidc.Attempt;
import dev.footfall.admin.oidc.Provider;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.admin.oidc.SignInFailure;
import dev.footfall.admin.oidc.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One person's session at one collector. It renews itself before its token expires; whoever asks
 * meanwhile waits for that one renewal. Safe for use by many threads.
 */
public final class Session implements Credentials {
    /** How long before the end a token is renewed, where it lasts long enough. */
    private static final Duration EARLY = Duration.ofMinutes(1);

    private static final int SHARE = 4;

    private final Renewer renewer;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Phase phase;

    /** How a session that was at rest, or is about to expire, gets tokens. */
    interface Renewer {
        Attempt<Provider> find(Registration registration);

        Attempt<Tokens> renew(Provider provider, String refreshToken);

        /** Tells that the session has new tokens. */
        void renewed(Provider provider, Tokens tokens);

        /** Tells that the session is over although nobody wanted that. */
        void lost();
    }

    private sealed interface Phase {
        /** As it was found at the start of the program. */
        record Resting(SavedSession saved) implements Phase {}

        /** Tokens are there, to be renewed from an instant on. */
        record Live(Provider provider, Tokens tokens, Instant due) implements Phase {}

        record Over() implements Phase {}
    }

    private Session(Renewer renewer, Clock clock, Phase phase) {
        this.renewer = renewer;
        this.clock = clock;
        this.phase = phase;
    }

    static Session resting(Renewer renewer, Clock clock, SavedSession saved) {
        return new Session(renewer, clock, new Phase.Resting(saved));
    }

    static Session begun(Renewer renewer, Clock clock, Provider provider, Tokens tokens) {
        return new Session(renewer, clock, live(provider, tokens, clock));
    }

    private static Phase.Live live(Provider provider, Tokens tokens, Clock clock) {
        var now = clock.instant();
        var early = Duration.between(now, tokens.expires()).dividedBy(SHARE);
        return new Phase.Live(
                provider,
                tokens,
                tokens.expires().minus(early.compareTo(EARLY) < 0 ? early : EARLY));
    }

    @Override
    public Answer<Optional<Bearer>> bearer() {
        if (phase instanceof Phase.Live(_, var tokens, var due) && clock.instant().isBefore(due)) {
            return given(tokens);
        }
        return alone(() ->
                phase instanceof Phase.Live(_, var tokens, var due) && clock.instant().isBefore(due)
                        ? given(tokens)
                        : renew(false));
    }

    @Override
    public Answer<Optional<Bearer>> insteadOf(Bearer refused) {
        return alone(() ->
                phase instanceof Phase.Live(_, var tokens, _) && !tokens.bearer().equals(refused)
                        ? given(tokens)
                        : renew(true));
    }

    /** When the next renewal is due; empty unless the session is live. */
    Optional<Instant> due() {
        return phase instanceof Phase.Live(_, _, var due) ? Optional.of(due) : Optional.empty();
    }

    /** What the token says of the person, for them to read; empty unless the session is live. */
    public Map<String, Object> claims() {
        return phase instanceof Phase.Live(_, var tokens, _) ? tokens.claims() : Map.of();
    }

    /** Ends it, and returns what is left to be revoked. */
    Optional<SavedSession> end() {
        var before = phase;
        phase = new Phase.Over();
        return switch (before) {
            case Phase.Resting(var saved) -> Optional.of(saved);
            case Phase.Live(var provider, var tokens, _) ->
                    Optional.ofNullable(tokens.refresh())
                            .map(refresh -> new SavedSession(provider.registration(), refresh));
            case Phase.Over() -> Optional.empty();
        };
    }

    private interface Work {
        Answer<Optional<Bearer>> get();
    }

    private Answer<Optional<Bearer>> alone(Work work) {
        try {
            renewing.lockInterruptibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return failed(new ApiFailure.Unreachable(ApiFailure.Obstacle.BROKEN_OFF, ""));
        }
        try {
            return work.get();
        } finally {
            renewing.unlock();
        }
    }

    /**
     * Gets new tokens.
     *
     * @param refused whether the present ones are worth nothing although they have not expired
     */
    private Answer<Optional<Bearer>> renew(boolean refused) {
        return switch (phase) {
            case Phase.Over() -> failed(new ApiFailure.SignedOut());
            case Phase.Resting(var saved) ->
                    switch (renewer.find(saved.registration())) {
                        case Attempt.Failed<Provider>(var why) -> unavailable(saved, why);
                        case Attempt.Succeeded<Provider>(var provider) ->
                                settle(renewer.renew(provider, saved.refreshToken()), provider);
                    };
            case Phase.Live(_, var tokens, _) when tokens.refresh() == null ->
                    !refused && clock.instant().isBefore(tokens.expires()) ? given(tokens) : lost();
            case Phase.Live(var provider, var tokens, _) -> {
                var renewed = renewer.renew(provider, Objects.requireNonNull(tokens.refresh()));
                // Before the end a renewal that fails for now does no harm: the next may succeed.
                yield renewed instanceof Attempt.Failed<Tokens>(var why)
                                && !isFinal(why)
                                && !refused
                                && clock.instant().isBefore(tokens.expires())
                        ? given(tokens)
                        : settle(
                                renewed.then(fresh -> new Attempt.Succeeded<>(fresh.after(tokens))),
                                provider);
            }
        };
    }

    private Answer<Optional<Bearer>> settle(Attempt<Tokens> renewed, Provider provider) {
        return switch (renewed) {
            case Attempt.Succeeded<Tokens>(var tokens) -> {
                if (phase instanceof Phase.Over) {
                    yield failed(new ApiFailure.SignedOut());
                }
                phase = live(provider, tokens, clock);
                renewer.renewed(provider, tokens);
                yield given(tokens);
            }
            case Attempt.Failed<Tokens>(var why) when isFinal(why) -> lost();
            case Attempt.Failed<Tokens>(var why) ->
                    failed(new ApiFailure.NoRenewal(provider.issuer(), detail(why)));
        };
    }

    private static boolean isFinal(SignInFailure why) {
        return why instanceof SignInFailure.Refused refused && refused.isFinal();
    }

    private static Answer<Optional<Bearer>> unavailable(SavedSession saved, SignInFailure why) {
        return failed(new ApiFailure.NoRenewal(saved.registration().issuer(), detail(why)));
    }

    private static String detail(SignInFailure why) {
        return switch (why) {
            case SignInFailure.Unreachable(_, var failure) -> failure.detail();
            case SignInFailure.NotAnIssuer(_, var what) -> what;
            case SignInFailure.BadIdentity(_, var what) -> what;
            case SignInFailure.Refused(_, var error, var description) ->
                    (error + " " + description).strip();
            default -> "";
        };
    }

    private Answer<Optional<Bearer>> lost() {
        phase = new Phase.Over();
        renewer.lost();
        return failed(new ApiFailure.SignedOut());
    }

    private static Answer<Optional<Bearer>> given(Tokens tokens) {
        return new Answer.Given<>(Optional.of(tokens.bearer()));
    }

    private static Answer<Optional<Bearer>> failed(ApiFailure why) {
        return new Answer.Failed<>(why);
    }
}
