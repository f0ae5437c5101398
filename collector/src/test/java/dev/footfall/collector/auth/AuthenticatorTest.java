package dev.footfall.collector.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.SetClock;
import dev.footfall.collector.auth.Authenticator.Finding;
import dev.footfall.collector.auth.claim.Claims;
import dev.footfall.collector.auth.personal.PersonalToken;
import dev.footfall.collector.auth.personal.PersonalTokens;
import dev.footfall.collector.auth.personal.Scope;
import dev.footfall.collector.auth.personal.Secrets;
import dev.footfall.collector.auth.token.Fault;
import dev.footfall.collector.auth.token.TokenHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final SetClock clock = new SetClock();
    private final String secret = Secrets.make(new SecureRandom());
    private final PersonalToken weekly =
            new PersonalToken(
                    "01",
                    TokenHash.of(secret),
                    Set.of(Scope.READ),
                    Claims.NONE,
                    clock.instant().plus(WEEK));
    private final List<PersonalToken> used = new ArrayList<>();
    private final Authenticator authenticator = new Authenticator(null, new OneToken(), clock);

    private final class OneToken implements PersonalTokens {
        @Override
        public Optional<PersonalToken> find(TokenHash hash) {
            return Optional.of(weekly).filter(token -> token.hash().equals(hash));
        }

        @Override
        public void used(PersonalToken token) {
            used.add(token);
        }
    }

    @Test
    void a_personal_token_is_recognized_until_its_end_and_each_use_is_noted() {
        clock.advance(WEEK.minusMillis(1));

        assertThat(authenticator.recognize(secret)).map(Caller::token).contains(weekly);
        assertThat(used).containsExactly(weekly);
    }

    @Test
    void one_that_is_over_is_refused_for_that_and_not_used() {
        clock.advance(WEEK);

        assertThat(authenticator.recognize(secret)).isEmpty();
        assertThat(authenticator.examine(secret)).isEqualTo(new Finding.Refused(Fault.EXPIRED));
        assertThat(used).isEmpty();
    }

    @Test
    void one_that_nobody_made_is_unknown() {
        var other = Secrets.make(new SecureRandom());

        assertThat(authenticator.recognize(other)).isEmpty();
        assertThat(authenticator.examine(other))
                .isEqualTo(new Finding.Refused(Fault.UNKNOWN_TOKEN));
    }

    @Test
    void without_an_issuer_no_other_token_says_anything() {
        assertThat(authenticator.examine("a.b.c")).isEqualTo(new Finding.Refused(Fault.NO_ISSUER));
    }
}
