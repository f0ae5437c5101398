package dev.footfall.admin.oidc.browser;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.footfall.admin.oidc.Attempt;
import dev.footfall.admin.oidc.IssuerHttp;
import dev.footfall.admin.oidc.Provider;
import dev.footfall.admin.oidc.SignInFailure;
import dev.footfall.admin.oidc.SignInFailure.Mismatch;
import dev.footfall.admin.oidc.TokenEndpoint;
import dev.footfall.admin.oidc.Tokens;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;

/**
 * Sends the person's browser to the issuer and waits for it to come back. State, nonce and verifier
 * are made anew for each run and die with it. Safe for use by many threads.
 */
public final class BrowserFlow {
    /** How long a person may take with passwords and second factors. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final TokenEndpoint endpoint;
    private final Executor threads;
    private final ClosingPages pages;

    /**
     * Waits for nothing yet.
     *
     * @param threads answer the browser
     */
    public BrowserFlow(TokenEndpoint endpoint, Executor threads, ClosingPages pages) {
        this.endpoint = endpoint;
        this.threads = threads;
        this.pages = pages;
    }

    /**
     * Signs in.
     *
     * @param invitation shows the browser the way, on the calling thread
     * @throws InterruptedException if the person gave up; nothing listens any more then
     */
    public Attempt<Tokens> run(Provider provider, Invitation invitation)
            throws InterruptedException {
        if (!IssuerHttp.isPrivate(provider.metadata().getAuthorizationEndpointURI())) {
            return failed(
                    new SignInFailure.Insecure(provider.metadata().getAuthorizationEndpointURI()));
        }
        try (var listener = LoopbackListener.open(threads, pages)) {
            var question = Question.fresh(provider, listener.redirect());
            if (!invitation.accepted(question.address())) {
                return failed(new SignInFailure.NoBrowser());
            }
            return redeem(question, listener.await(PATIENCE));
        } catch (IOException failure) {
            return failed(new SignInFailure.NoPort(String.valueOf(failure.getMessage())));
        } catch (TimeoutException _) {
            return failed(new SignInFailure.TooLate());
        }
    }

    /** Brings the address to the browser that has to visit it. */
    @FunctionalInterface
    public interface Invitation {
        /**
         * Opens the page, or shows its address.
         *
         * @return false if there is no browser to wait for
         */
        boolean accepted(URI address) throws InterruptedException;
    }

    /** What only this program and the issuer know about one run. */
    private record Question(
            Provider provider, URI redirect, State state, Nonce nonce, CodeVerifier verifier) {
        static Question fresh(Provider provider, URI redirect) {
            return new Question(provider, redirect, new State(), new Nonce(), new CodeVerifier());
        }

        URI address() {
            var registration = provider.registration();
            var request =
                    new AuthenticationRequest.Builder(
                                    ResponseType.CODE,
                                    new Scope(registration.scopes().toArray(String[]::new)),
                                    provider.client(),
                                    redirect)
                            .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                            .state(state)
                            .nonce(nonce)
                            .codeChallenge(verifier, CodeChallengeMethod.S256);
            provider.resource().ifPresent(request::resource);
            return request.build().toURI();
        }
    }

    private Attempt<Tokens> redeem(Question question, URI arrived) {
        return code(question, arrived)
                .then(code ->
                        endpoint.redeem(
                                question.provider(),
                                new AuthorizationCodeGrant(
                                        code, question.redirect(), question.verifier()),
                                question.nonce(),
                                Map.of()));
    }

    private static Attempt<AuthorizationCode> code(Question question, URI arrived) {
        AuthorizationResponse response;
        try {
            response = AuthorizationResponse.parse(arrived);
        } catch (ParseException _) {
            return failed(new SignInFailure.Foreign(Mismatch.STATE));
        }
        if (!question.state().equals(response.getState())) {
            return failed(new SignInFailure.Foreign(Mismatch.STATE));
        }
        // RFC 9207: whoever answers has to be whom we asked.
        var provider = question.provider();
        var issuer = response.getIssuer();
        boolean promised = provider.metadata().supportsAuthorizationResponseIssuerParam();
        if (issuer == null ? promised : !issuer.equals(provider.metadata().getIssuer())) {
            return failed(new SignInFailure.Foreign(Mismatch.ISSUER));
        }
        if (response.indicatesSuccess()) {
            return new Attempt.Succeeded<>(response.toSuccessResponse().getAuthorizationCode());
        }
        var error = response.toErrorResponse().getErrorObject();
        var description = Objects.requireNonNullElse(error.getDescription(), "");
        return failed(
                "access_denied".equals(error.getCode())
                        ? new SignInFailure.Denied(description)
                        : new SignInFailure.Refused(
                                provider.issuer(), String.valueOf(error.getCode()), description));
    }

    private static <T> Attempt<T> failed(SignInFailure why) {
        return new Attempt.Failed<>(why);
    }
}
