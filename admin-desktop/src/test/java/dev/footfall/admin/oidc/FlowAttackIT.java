package dev.footfall.admin.oidc;

import static dev.footfall.admin.oidc.Desk.confirmed;
import static dev.footfall.admin.oidc.Desk.failure;
import static dev.footfall.admin.oidc.Desk.parameter;
import static dev.footfall.admin.oidc.Desk.raw;
import static dev.footfall.admin.oidc.Desk.succeeded;
import static dev.footfall.admin.oidc.Desk.visit;
import static dev.footfall.admin.oidc.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.footfall.admin.oidc.SignInFailure.Mismatch;
import dev.footfall.admin.oidc.browser.BrowserFlow;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody could slip in between the desktop, the browser and the issuer. */
@ExtendWith(Desk.Shared.class)
class FlowAttackIT {
    private final Desk desk;

    FlowAttackIT(Desk desk) {
        this.desk = desk;
    }

    @Test
    void an_answer_with_another_state_is_thrown_away() throws Exception {
        assertThat(afterTampering("state", "guessed"))
                .isEqualTo(new SignInFailure.Foreign(Mismatch.STATE));
    }

    @Test
    void an_answer_of_another_issuer_is_thrown_away() throws Exception {
        assertThat(afterTampering("iss", "https://evil.test"))
                .isEqualTo(new SignInFailure.Foreign(Mismatch.ISSUER));
    }

    /** What comes of it when the address that leads back has another value. */
    private SignInFailure afterTampering(String parameter, String value) throws Exception {
        return failure(
                desk.inBrowser(address ->
                        visit("alice", with(confirmed("alice", address), parameter, value))));
    }

    @Test
    void a_code_counts_once_and_not_without_its_verifier() throws Exception {
        var redirect = URI.create("http://127.0.0.1:1/callback");
        var verifier = new CodeVerifier();
        var nonce = new Nonce();
        var request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                new Scope("openid"),
                                desk.provider().client(),
                                redirect)
                        .endpointURI(desk.provider().metadata().getAuthorizationEndpointURI())
                        .nonce(nonce)
                        .codeChallenge(verifier, CodeChallengeMethod.S256)
                        .build()
                        .toURI();
        var grant = new AuthorizationCodeGrant(code(request), redirect, verifier);
        succeeded(redeem(grant, nonce));

        isRefused(grant, nonce);
        isRefused(new AuthorizationCodeGrant(code(request), redirect), nonce);
        isRefused(new AuthorizationCodeGrant(code(request), redirect, new CodeVerifier()), nonce);
    }

    private static AuthorizationCode code(URI request) {
        return new AuthorizationCode(parameter(confirmed("alice", request), "code"));
    }

    private Attempt<Tokens> redeem(AuthorizationCodeGrant grant, Nonce nonce) {
        return desk.endpoint().redeem(desk.provider(), grant, nonce, Map.of());
    }

    private void isRefused(AuthorizationCodeGrant grant, Nonce nonce) {
        assertThat(failure(redeem(grant, nonce))).isInstanceOf(SignInFailure.Refused.class);
    }

    @Test
    void a_token_with_another_nonce_is_not_believed() throws Exception {
        // Somebody slips the person a page of the issuer's with a nonce of their own.
        var attempt =
                desk.inBrowser(address -> visit("alice", with(address, "nonce", "of-another")));

        assertThat(failure(attempt)).isInstanceOf(SignInFailure.BadIdentity.class);
    }

    @Test
    void the_issuer_refuses_a_foreign_redirect() throws Exception {
        var attempt =
                desk.inBrowser(address -> {
                    var elsewhere = with(address, "redirect_uri", "https://evil.test/callback");
                    assertThat(visit("alice", elsewhere).status()).isEqualTo(400);
                    return visit("alice", address);
                });

        succeeded(attempt);
    }

    @Test
    void the_listener_takes_one_request_to_its_own_address() throws Exception {
        var answers = new ArrayList<String>();
        var attempt =
                desk.inBrowser(address -> {
                    var redirect = URI.create(parameter(address, "redirect_uri"));
                    var rebound = raw(redirect, "/callback?code=a&state=b", "evil.test:1");
                    answers.add(rebound);
                    answers.add(
                            raw(
                                    redirect,
                                    "/callback?code=a&state=b",
                                    "localhost:" + redirect.getPort()));
                    answers.add(raw(redirect, "/favicon.ico", redirect.getAuthority()));
                    return visit("alice", address);
                });

        succeeded(attempt);
        assertThat(answers.get(0)).startsWith("HTTP/1.1 421").contains("no-store");
        assertThat(answers.get(1)).startsWith("HTTP/1.1 421");
        assertThat(answers.get(2)).startsWith("HTTP/1.1 404");
    }

    @Test
    void giving_up_closes_the_listener() throws Exception {
        var addresses = new LinkedBlockingQueue<URI>();
        var run =
                desk.threads()
                        .submit(() ->
                                new BrowserFlow(desk.endpoint(), desk.threads(), Desk.PAGES)
                                        .run(desk.provider(), addresses::add));
        var redirect =
                URI.create(
                        parameter(
                                Objects.requireNonNull(addresses.poll(20, TimeUnit.SECONDS)),
                                "redirect_uri"));
        run.cancel(true);

        var closed =
                desk.threads()
                        .submit(() -> {
                            while (true) {
                                try {
                                    raw(redirect, "/", redirect.getAuthority());
                                } catch (UncheckedIOException refused) {
                                    return true;
                                }
                            }
                        });
        assertThat(closed.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void the_listener_is_gone_after_the_one_answer_it_was_for() throws Exception {
        var redirects = new ArrayList<URI>();
        succeeded(
                desk.inBrowser(address -> {
                    redirects.add(URI.create(parameter(address, "redirect_uri")));
                    return visit("alice", address);
                }));
        var redirect = redirects.getFirst();

        assertThatThrownBy(() ->
                        raw(
                                redirect,
                                "/callback?code=stolen&state=guessed",
                                redirect.getAuthority()))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void an_answer_in_front_of_the_real_one_ends_the_sign_in_rather_than_being_believed()
            throws Exception {
        var attempt =
                desk.inBrowser(address -> {
                    var redirect = URI.create(parameter(address, "redirect_uri"));
                    return raw(
                            redirect,
                            "/callback?code=stolen&state=guessed",
                            redirect.getAuthority());
                });

        assertThat(failure(attempt)).isInstanceOf(SignInFailure.Foreign.class);
    }
}
