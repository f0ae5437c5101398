package dev.footfall.admin.oidc.device;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.footfall.admin.oidc.Attempt;
import dev.footfall.admin.oidc.IssuerHttp;
import dev.footfall.admin.oidc.Provider;
import dev.footfall.admin.oidc.SignInFailure;
import dev.footfall.admin.oidc.TokenEndpoint;
import dev.footfall.admin.oidc.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Gets a code, shows it, and asks the issuer in the intervals that it allows whether the person has
 * confirmed. Safe for use by many threads.
 */
public final class DeviceFlow {
    /** What {@code slow_down} adds to the interval, as RFC 8628 rules. */
    private static final Duration STEP = Duration.ofSeconds(5);

    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(1);
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(30);

    private final IssuerHttp http;
    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Pause pause;

    public DeviceFlow(IssuerHttp http, TokenEndpoint endpoint, Clock clock, Pause pause) {
        this.http = http;
        this.endpoint = endpoint;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Signs in.
     *
     * @param show is told the code, on the calling thread
     * @throws InterruptedException if the person gave up; the issuer is not asked any more then
     */
    public Attempt<Tokens> run(Provider provider, Consumer<DeviceCode> show)
            throws InterruptedException {
        var verifier = new CodeVerifier();
        return switch (begin(provider, verifier)) {
            case Attempt.Failed<DeviceAuthorizationSuccessResponse>(var why) ->
                    new Attempt.Failed<>(why);
            case Attempt.Succeeded<DeviceAuthorizationSuccessResponse>(var begun) -> {
                var code = code(begun);
                show.accept(code);
                yield poll(new Polling(provider, begun, verifier, code), interval(begun));
            }
        };
    }

    /** One run, as long as it lasts. */
    private record Polling(
            Provider provider,
            DeviceAuthorizationSuccessResponse begun,
            CodeVerifier verifier,
            DeviceCode code) {}

    private Attempt<DeviceAuthorizationSuccessResponse> begin(
            Provider provider, CodeVerifier verifier) {
        var address = provider.metadata().getDeviceAuthorizationEndpointURI();
        if (address == null) {
            return failed(new SignInFailure.NoDeviceFlow(provider.issuer()));
        }
        var challenge = CodeChallenge.compute(CodeChallengeMethod.S256, verifier);
        var request =
                new DeviceAuthorizationRequest.Builder(provider.client())
                        .endpointURI(address)
                        .scope(new Scope(provider.registration().scopes().toArray(String[]::new)))
                        // Beyond RFC 8628, but some issuers insist on it, and others pass it over.
                        .customParameter("code_challenge", challenge.getValue())
                        .customParameter(
                                "code_challenge_method", CodeChallengeMethod.S256.getValue());
        provider.resource()
                .ifPresent(resource -> request.customParameter("resource", resource.toString()));
        return http.send(provider.issuer(), request.build().toHTTPRequest())
                .then(response -> read(provider, response));
    }

    private static Attempt<DeviceAuthorizationSuccessResponse> read(
            Provider provider, HTTPResponse response) {
        try {
            var answer = DeviceAuthorizationResponse.parse(response);
            if (answer.indicatesSuccess()) {
                var begun = answer.toSuccessResponse();
                return IssuerHttp.isPrivate(begun.getVerificationURI())
                        ? new Attempt.Succeeded<>(begun)
                        : failed(new SignInFailure.Insecure(begun.getVerificationURI()));
            }
            var error = answer.toErrorResponse().getErrorObject();
            return failed(
                    new SignInFailure.Refused(
                            provider.issuer(),
                            Objects.requireNonNullElse(
                                    error.getCode(), "status " + response.getStatusCode()),
                            Objects.requireNonNullElse(error.getDescription(), "")));
        } catch (ParseException _) {
            return failed(
                    new SignInFailure.NotAnIssuer(
                            provider.issuer(),
                            "its device endpoint answers with status "
                                    + response.getStatusCode()
                                    + " and nothing that can be read"));
        }
    }

    private DeviceCode code(DeviceAuthorizationSuccessResponse begun) {
        var life = Duration.ofSeconds(Math.clamp(begun.getLifetime(), 0, LONGEST_LIFE.toSeconds()));
        URI complete = begun.getVerificationURIComplete();
        return new DeviceCode(
                begun.getUserCode().getValue(),
                begun.getVerificationURI(),
                complete != null && IssuerHttp.isPrivate(complete)
                        ? complete
                        : begun.getVerificationURI(),
                clock.instant().plus(life));
    }

    private static Duration interval(DeviceAuthorizationSuccessResponse begun) {
        return Duration.ofSeconds(Math.clamp(begun.getInterval(), 1, LONGEST_INTERVAL.toSeconds()));
    }

    private Attempt<Tokens> poll(Polling run, Duration first) throws InterruptedException {
        var interval = first;
        while (clock.instant().plus(interval).isBefore(run.code().expires())) {
            pause.last(interval);
            var asked =
                    endpoint.redeem(
                            run.provider(),
                            new DeviceCodeGrant(run.begun().getDeviceCode()),
                            null,
                            Map.of("code_verifier", run.verifier().getValue()));
            switch (verdict(asked)) {
                case WAIT -> {}
                case SLOWER -> interval = interval.plus(STEP);
                // A network that is down must not be asked more often, but may come back.
                case NOBODY -> interval = shorter(interval.multipliedBy(2), LONGEST_INTERVAL);
                case TOO_LATE -> {
                    return failed(new SignInFailure.TooLate());
                }
                case DONE -> {
                    return asked;
                }
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("the person gave up");
            }
        }
        return failed(new SignInFailure.TooLate());
    }

    private enum Verdict {
        WAIT,
        SLOWER,
        NOBODY,
        TOO_LATE,
        DONE
    }

    private static Verdict verdict(Attempt<Tokens> asked) {
        return switch (asked) {
            case Attempt.Failed<Tokens>(SignInFailure.Unreachable _) -> Verdict.NOBODY;
            case Attempt.Failed<Tokens>(SignInFailure.Refused(_, var error, _)) ->
                    switch (error) {
                        case "authorization_pending" -> Verdict.WAIT;
                        case "slow_down" -> Verdict.SLOWER;
                        case "expired_token" -> Verdict.TOO_LATE;
                        default -> Verdict.DONE;
                    };
            case Attempt.Failed<Tokens> _, Attempt.Succeeded<Tokens> _ -> Verdict.DONE;
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static <T> Attempt<T> failed(SignInFailure why) {
        return new Attempt.Failed<>(why);
    }
}
