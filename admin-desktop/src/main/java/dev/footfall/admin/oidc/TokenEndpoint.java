package dev.footfall.admin.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.footfall.admin.client.http.Bearer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Redeems grants for tokens. Safe for use by many threads. */
public final class TokenEndpoint {
    /** What both clocks may be apart before tokens fail for it. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    /** For an issuer that does not say how long its tokens last. */
    private static final Duration SHORT = Duration.ofMinutes(1);

    private final IssuerHttp http;
    private final IdTokens identities;
    private final Clock clock;

    public TokenEndpoint(IssuerHttp http, Clock clock) {
        this.http = http;
        this.identities = new IdTokens(http);
        this.clock = clock;
    }

    /**
     * Redeems what a person confirmed. Waits for the answer; interrupting the thread ends the wait.
     *
     * @param nonce of the request that was confirmed; absent where there was none to send
     * @param more parameters beside those of the grant
     */
    public Attempt<Tokens> redeem(
            Provider provider,
            AuthorizationGrant grant,
            @Nullable Nonce nonce,
            Map<String, String> more) {
        return ask(provider, grant, more).then(reply -> accept(provider, reply, nonce));
    }

    /** Renews tokens without asking the person. Waits as {@link #redeem} does. */
    public Attempt<Tokens> renew(Provider provider, String refreshToken) {
        return ask(provider, new RefreshTokenGrant(new RefreshToken(refreshToken)), Map.of())
                .then(reply -> accept(provider, reply, null));
    }

    /** A success, and what the issuer's clock showed. */
    private record Reply(OIDCTokens tokens, @Nullable Instant at, boolean renewal) {}

    private Attempt<Reply> ask(
            Provider provider, AuthorizationGrant grant, Map<String, String> more) {
        var request =
                new TokenRequest.Builder(
                        provider.metadata().getTokenEndpointURI(), provider.client(), grant);
        provider.resource().ifPresent(request::resource);
        more.forEach(request::customParameter);
        boolean renewal = grant instanceof RefreshTokenGrant;
        return http.send(provider.issuer(), request.build().toHTTPRequest())
                .then(response -> read(provider, response, renewal));
    }

    private static Attempt<Reply> read(Provider provider, HTTPResponse response, boolean renewal) {
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(response);
            if (!answer.indicatesSuccess()) {
                return refused(provider, answer.toErrorResponse().getErrorObject(), response);
            }
            var tokens = ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
            return new Attempt.Succeeded<>(new Reply(tokens, date(response), renewal));
        } catch (ParseException unreadable) {
            return new Attempt.Failed<>(
                    new SignInFailure.NotAnIssuer(
                            provider.issuer(),
                            "its token endpoint answers with status "
                                    + response.getStatusCode()
                                    + " and nothing that can be read"));
        }
    }

    private static <T> Attempt<T> refused(
            Provider provider, ErrorObject error, HTTPResponse response) {
        var word = error.getCode();
        var description = Objects.requireNonNullElse(error.getDescription(), "");
        return new Attempt.Failed<>(
                word == null
                        ? new SignInFailure.Refused(
                                provider.issuer(), "status " + response.getStatusCode(), "")
                        : word.equals("access_denied")
                                ? new SignInFailure.Denied(description)
                                : new SignInFailure.Refused(provider.issuer(), word, description));
    }

    private Attempt<Tokens> accept(Provider provider, Reply reply, @Nullable Nonce nonce) {
        var identity = reply.tokens().getIDToken();
        if (identity == null) {
            return reply.renewal() && !provider.registration().showsIdentity()
                    ? tokens(provider, reply, Optional.empty())
                    : new Attempt.Failed<>(
                            new SignInFailure.BadIdentity(provider.issuer(), "there is none"));
        }
        var checked = identities.check(provider, identity, nonce);
        return switch (checked) {
            case Attempt.Succeeded<JWTClaimsSet>(var claims) ->
                    tokens(provider, reply, Optional.of(claims));
            case Attempt.Failed<JWTClaimsSet>(var why) ->
                    new Attempt.Failed<>(
                            skew(reply.at())
                                    .<SignInFailure>map(ahead ->
                                            new SignInFailure.ClockSkew(provider.issuer(), ahead))
                                    .orElse(why));
        };
    }

    /** How far our clock is ahead of the issuer's, where that is too much. */
    private Optional<Duration> skew(@Nullable Instant theirs) {
        return Optional.ofNullable(theirs)
                .map(at -> Duration.between(at, clock.instant()))
                .filter(ahead -> ahead.abs().compareTo(LEEWAY) > 0);
    }

    private static @Nullable Instant date(HTTPResponse response) {
        try {
            var date = response.getHeaderValue("Date");
            return date == null
                    ? null
                    : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private Attempt<Tokens> tokens(
            Provider provider, Reply reply, Optional<JWTClaimsSet> identity) {
        var granted = reply.tokens();
        var bearer =
                provider.registration().showsIdentity()
                        ? granted.getIDTokenString()
                        : granted.getAccessToken().getValue();
        var claims = Claims.in(bearer);
        var refresh = granted.getRefreshToken();
        return new Attempt.Succeeded<>(
                new Tokens(
                        new Bearer(bearer),
                        clock.instant().plus(lifetime(provider, granted, claims)),
                        refresh == null ? null : refresh.getValue(),
                        claims.or(() -> identity).map(Claims::readable).orElse(Map.of())));
    }

    /** In spans rather than in instants, so that clocks that disagree do no harm. */
    private static Duration lifetime(
            Provider provider, OIDCTokens granted, Optional<JWTClaimsSet> bearer) {
        long said = granted.getAccessToken().getLifetime();
        if (!provider.registration().showsIdentity() && said > 0) {
            return Duration.ofSeconds(said);
        }
        return bearer.filter(claims ->
                        claims.getIssueTime() != null && claims.getExpirationTime() != null)
                .map(claims ->
                        Duration.between(
                                claims.getIssueTime().toInstant(),
                                claims.getExpirationTime().toInstant()))
                .orElse(SHORT);
    }
}
