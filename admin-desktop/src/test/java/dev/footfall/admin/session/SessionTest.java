package dev.footfall.admin.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.footfall.admin.MutableClock;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.Obstacle;
import dev.footfall.admin.client.http.Bearer;
import dev.footfall.admin.oidc.Attempt;
import dev.footfall.admin.oidc.Provider;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.admin.oidc.SignInFailure;
import dev.footfall.admin.oidc.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final URI ISSUER = URI.create("https://id.example");
    private static final Registration REGISTRATION =
            new Registration(ISSUER, "footfall", List.of(), "https://stats.example/api");
    private static final SignInFailure DOWN =
            new SignInFailure.Unreachable(
                    ISSUER, new ApiFailure.Unreachable(Obstacle.TIMED_OUT, "late"));
    private static final SignInFailure OVER =
            new SignInFailure.Refused(ISSUER, "invalid_grant", "");

    private final MutableClock clock = new MutableClock();
    private final Issuing issuing = new Issuing();

    /** An issuer whose answers the test decides. */
    private final class Issuing implements Session.Renewer {
        private final AtomicInteger renewals = new AtomicInteger();
        private final CountDownLatch gate = new CountDownLatch(1);
        private Optional<SignInFailure> trouble = Optional.empty();
        private boolean lost;

        @Override
        public Attempt<Provider> find(Registration registration) {
            return trouble.<Attempt<Provider>>map(Attempt.Failed::new)
                    .orElseGet(() -> new Attempt.Succeeded<>(provider()));
        }

        @Override
        public Attempt<Tokens> renew(Provider provider, String refreshToken) {
            try {
                gate.await();
            } catch (InterruptedException failure) {
                throw new AssertionError(failure);
            }
            int number = renewals.incrementAndGet();
            return trouble.<Attempt<Tokens>>map(Attempt.Failed::new)
                    .orElseGet(() -> new Attempt.Succeeded<>(tokens("renewed " + number)));
        }

        @Override
        public void renewed(Provider provider, Tokens tokens) {}

        @Override
        public void lost() {
            lost = true;
        }
    }

    private static Provider provider() {
        var metadata =
                new OIDCProviderMetadata(
                        new Issuer(ISSUER), List.of(SubjectType.PUBLIC), ISSUER.resolve("/keys"));
        return new Provider(REGISTRATION, metadata);
    }

    private Tokens tokens(String bearer) {
        return new Tokens(
                new Bearer(bearer),
                clock.instant().plus(Duration.ofMinutes(5)),
                "refresh",
                Map.of());
    }

    private Session session() {
        issuing.gate.countDown();
        return Session.begun(issuing, clock, provider(), tokens("first"));
    }

    private static Answer<Optional<Bearer>> given(String bearer) {
        return new Answer.Given<>(Optional.of(new Bearer(bearer)));
    }

    private static Answer<Optional<Bearer>> failed(ApiFailure why) {
        return new Answer.Failed<>(why);
    }

    @Test
    void a_token_serves_until_a_minute_before_its_end() {
        var session = session();
        clock.advance(Duration.ofMinutes(4).minusSeconds(1));
        assertThat(session.bearer()).isEqualTo(given("first"));

        clock.advance(Duration.ofSeconds(1));
        assertThat(session.bearer()).isEqualTo(given("renewed 1"));
    }

    @Test
    void many_who_ask_at_once_wait_for_one_renewal() throws Exception {
        var session = Session.begun(issuing, clock, provider(), tokens("first"));
        clock.advance(Duration.ofMinutes(5));
        try (var threads = Executors.newCachedThreadPool()) {
            List<Future<Answer<Optional<Bearer>>>> asked =
                    IntStream.range(0, 20).mapToObj(_ -> threads.submit(session::bearer)).toList();
            issuing.gate.countDown();

            for (var each : asked) {
                assertThat(each.get()).isEqualTo(given("renewed 1"));
            }
        }
        assertThat(issuing.renewals).hasValue(1);
    }

    @Test
    void a_refused_token_is_exchanged_once_however_many_report_it() {
        var session = session();
        var refused = new Bearer("first");

        assertThat(session.insteadOf(refused)).isEqualTo(given("renewed 1"));
        assertThat(session.insteadOf(refused)).isEqualTo(given("renewed 1"));
    }

    @Test
    void an_issuer_that_is_down_does_no_harm_before_the_end() {
        var session = session();
        issuing.trouble = Optional.of(DOWN);
        clock.advance(Duration.ofMinutes(4));
        assertThat(session.bearer()).isEqualTo(given("first"));

        clock.advance(Duration.ofMinutes(1));
        assertThat(session.bearer()).isEqualTo(failed(new ApiFailure.NoRenewal(ISSUER, "late")));

        issuing.trouble = Optional.empty();
        assertThat(session.bearer()).isEqualTo(given("renewed 3"));
        assertThat(issuing.lost).isFalse();
    }

    @Test
    void a_grant_that_is_void_ends_the_session() {
        var session = session();
        issuing.trouble = Optional.of(OVER);
        clock.advance(Duration.ofMinutes(4));

        assertThat(session.bearer()).isEqualTo(failed(new ApiFailure.SignedOut()));
        assertThat(issuing.lost).isTrue();
        assertThat(session.bearer()).isEqualTo(failed(new ApiFailure.SignedOut()));
        assertThat(issuing.renewals).hasValue(1);
    }

    @Test
    void a_session_at_rest_wakes_with_the_first_question() {
        issuing.gate.countDown();
        var session = Session.resting(issuing, clock, new SavedSession(REGISTRATION, "refresh"));

        assertThat(session.due()).isEmpty();
        assertThat(session.bearer()).isEqualTo(given("renewed 1"));
        assertThat(session.due()).contains(clock.instant().plus(Duration.ofMinutes(4)));
    }

    @Test
    void what_is_left_of_a_session_can_be_revoked() {
        var session = session();

        assertThat(session.end()).contains(new SavedSession(REGISTRATION, "refresh"));
        assertThat(session.end()).isEmpty();
        assertThat(session.bearer()).isEqualTo(failed(new ApiFailure.SignedOut()));
    }
}
