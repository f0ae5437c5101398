package dev.footfall.admin.oidc;

import static dev.footfall.admin.oidc.Desk.failure;
import static dev.footfall.admin.oidc.Desk.parameter;
import static dev.footfall.admin.oidc.Desk.refresh;
import static dev.footfall.admin.oidc.Desk.succeeded;
import static dev.footfall.admin.oidc.Desk.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.oidc.device.DeviceCode;
import dev.footfall.admin.oidc.device.DeviceFlow;
import dev.footfall.admin.oidc.device.Pause;
import dev.footfall.issuer.Person;
import dev.footfall.issuer.TestIssuer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole dance with a real issuer: browser, device, renewal, revocation. */
@ExtendWith(Desk.Shared.class)
class OidcIT {
    private static final Pause NONE = _ -> {};

    private final Desk desk;

    OidcIT(Desk desk) {
        this.desk = desk;
    }

    @Test
    void a_browser_brings_tokens_for_the_collector() throws Exception {
        var pages = new ArrayList<Person.Page>();
        var tokens = succeeded(desk.inBrowser(address -> pages.add(visit("alice", address))));

        assertThat(pages.getFirst().status()).isEqualTo(200);
        assertThat(pages.getFirst().text()).contains("Confirmed").doesNotContain("code=");
        assertThat(tokens.claims())
                .containsEntry("sub", "alice")
                .containsEntry("aud", TestIssuer.AUDIENCE)
                .containsEntry("groups", List.of("admins", "staff"));
        assertThat(tokens.refresh()).isNotBlank();
        assertThat(tokens.toString()).doesNotContain(tokens.bearer().token());
    }

    @Test
    void the_request_carries_pkce_state_and_nonce_anew_each_time() throws Exception {
        var addresses = new ArrayList<URI>();
        for (int i = 0; i < 2; i++) {
            desk.inBrowser(address -> {
                addresses.add(address);
                return visit("alice", address);
            });
        }

        for (var secret : List.of("state", "nonce", "code_challenge", "redirect_uri")) {
            assertThat(parameter(addresses.get(0), secret))
                    .isNotBlank()
                    .isNotEqualTo(parameter(addresses.get(1), secret));
        }
        assertThat(parameter(addresses.get(0), "code_challenge_method")).isEqualTo("S256");
        assertThat(parameter(addresses.get(0), "redirect_uri"))
                .matches("http://127\\.0\\.0\\.1:\\d+/callback");
    }

    @Test
    void a_code_on_another_device_brings_the_same_tokens() {
        var tokens = succeeded(byCode(code -> visit("bob", code.pageWithCode())));

        assertThat(tokens.claims())
                .containsEntry("sub", "bob")
                .containsEntry("groups", List.of("readers", "staff"));
        assertThat(tokens.refresh()).isNotBlank();
    }

    private Attempt<Tokens> byCode(Function<DeviceCode, ?> person) {
        var flow = new DeviceFlow(desk.http(), desk.endpoint(), Clock.systemUTC(), NONE);
        try {
            return flow.run(
                    desk.provider(),
                    code -> {
                        var _ = person.apply(code);
                    });
        } catch (InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void tokens_are_renewed_until_they_are_revoked() throws Exception {
        var first = succeeded(desk.inBrowser(address -> visit("alice", address)));
        var second = succeeded(desk.endpoint().renew(desk.provider(), refresh(first)));

        assertThat(second.bearer()).isNotEqualTo(first.bearer());
        assertThat(second.claims()).containsEntry("sub", "alice");
        assertThat(new Revocation(desk.http()).revoke(desk.provider(), refresh(second))).isTrue();
        assertThat(failure(desk.endpoint().renew(desk.provider(), refresh(second))))
                .isInstanceOfSatisfying(
                        SignInFailure.Refused.class,
                        refused -> assertThat(refused.isFinal()).isTrue());
    }

    @Test
    void a_lifetime_is_believed_as_a_span() throws Exception {
        desk.issuer().accessTokensLive(Duration.ofSeconds(20));
        try {
            var before = Clock.systemUTC().instant();
            var tokens = succeeded(desk.inBrowser(address -> visit("alice", address)));
            var after = Clock.systemUTC().instant();

            assertThat(tokens.expires()).isBetween(before.plusSeconds(19), after.plusSeconds(20));
        } finally {
            desk.issuer().accessTokensLive(Duration.ofMinutes(5));
        }
    }

    @Test
    void another_program_at_the_address_is_no_issuer() {
        var registration =
                new Registration(
                        URI.create(desk.issuer().url() + "/elsewhere"),
                        "footfall-desktop",
                        List.of(),
                        null);

        assertThat(failure(new Discovery(desk.http()).find(registration)))
                .isInstanceOf(SignInFailure.NotAnIssuer.class);
    }

    @Test
    void an_issuer_over_an_open_line_is_not_even_asked() {
        var registration =
                new Registration(
                        URI.create("http://id.example"), "footfall-desktop", List.of(), null);

        assertThat(failure(new Discovery(desk.http()).find(registration)))
                .isInstanceOf(SignInFailure.Insecure.class);
    }
}
