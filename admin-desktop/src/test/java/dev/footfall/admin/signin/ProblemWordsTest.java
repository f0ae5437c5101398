package dev.footfall.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import dev.footfall.admin.client.answer.ApiFailure.Obstacle;
import dev.footfall.admin.client.answer.ApiFailure.Refused;
import dev.footfall.admin.client.answer.ApiFailure.Unreachable;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.admin.oidc.SignInFailure;
import dev.footfall.admin.ui.notice.FailureWords;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody reads who is kept out: the thing, the cause and the remedy. */
class ProblemWordsTest {
    private static final URI ISSUER = URI.create("https://id.example");
    private static final String COLLECTOR = "http://localhost:8080";
    private static final Registration REGISTRATION =
            new Registration(ISSUER, "footfall-desktop", List.of(), "https://stats.example/api");

    private final ProblemWords words =
            new ProblemWords(Samples.address("localhost:8080"), Samples.WORDS);

    private FailureWords of(SignInFailure why) {
        return words.of(new Problem.OfIssuer(why));
    }

    private FailureWords of(int status, String code, Map<String, Object> claims) {
        var refusal = new Refused(status, "It says no.", code);
        return words.of(new Problem.NotAdmitted(REGISTRATION, refusal, claims));
    }

    @Test
    void an_issuer_that_is_out_of_reach_is_named_with_the_obstacle() {
        for (var obstacle : Obstacle.values()) {
            var said = of(new SignInFailure.Unreachable(ISSUER, new Unreachable(obstacle, "why")));

            assertThat(said.text()).as(obstacle.name()).contains(ISSUER.toString());
            assertThat(said.remedy()).endsWith(".");
        }
    }

    @Test
    void a_certificate_that_nobody_trusts_is_no_matter_of_the_network() {
        var said =
                of(
                        new SignInFailure.Unreachable(
                                ISSUER,
                                new Unreachable(
                                        Obstacle.NOT_TRUSTED, "PKIX path building failed")));

        assertThat(said.title()).isEqualTo("The certificate is not trusted");
        assertThat(said.text()).contains(ISSUER.toString(), "PKIX path building failed");
        assertThat(said.remedy()).contains("trust store", "Otherwise do not go on");
    }

    @Test
    void clocks_are_told_apart_by_which_is_ahead() {
        assertThat(of(new SignInFailure.ClockSkew(ISSUER, Duration.ofMinutes(7))).text())
                .contains("7 minutes ahead of", ISSUER.toString());
        assertThat(of(new SignInFailure.ClockSkew(ISSUER, Duration.ofMinutes(-7))).text())
                .contains("7 minutes behind", ISSUER.toString());
        assertThat(of(401, "token_expired", Map.of()).text()).contains(COLLECTOR, "id.example");
    }

    @Test
    void a_wrong_audience_is_told_with_the_one_that_was_wanted() {
        var one = of(401, "wrong_audience", Map.of("aud", "https://other.example"));
        assertThat(one.text()).contains("https://other.example", "https://stats.example/api");
        assertThat(one.remedy()).contains("web.admin.oidc.audience");

        var several = of(401, "wrong_audience", Map.of("aud", List.of("a", "b")));
        assertThat(several.text()).contains("meant for a, b,");

        var none = of(401, "wrong_audience", Map.of());
        assertThat(none.text()).contains("nobody in particular");
    }

    @Test
    void whoever_is_not_permitted_sees_the_claims_that_a_rule_sees() {
        Map<String, Object> claims = Map.of("sub", "bob", "groups", List.of("staff"), "exp", 1L);
        var said = of(403, "forbidden", claims);

        assertThat(said.text()).contains(COLLECTOR, "It says no.");
        assertThat(said.remedy()).contains("web.admin.acl");
        assertThat(
                        ProblemWords.seen(
                                new Problem.NotAdmitted(
                                        REGISTRATION, new Refused(403, "", "forbidden"), claims)))
                .isEqualTo("claims.groups = [staff]\nclaims.sub = bob");
    }
}
