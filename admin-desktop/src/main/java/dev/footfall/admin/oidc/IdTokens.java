package dev.footfall.admin.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks identity tokens as OpenID Connect Core 3.1.3.7 rules: signed by the issuer with a public
 * key, for this client, in time, and in answer to this very request. Safe for use by many threads.
 */
final class IdTokens {
    /** Signatures that only the issuer can make; a shared secret there is none. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.copyOf(JWSAlgorithm.Family.SIGNATURE);

    private static final int LEEWAY_SECONDS = 60;

    private final IssuerHttp http;

    IdTokens(IssuerHttp http) {
        this.http = http;
    }

    /**
     * Fetches the issuer's keys and checks the token with them.
     *
     * @param nonce of the request; absent where there was none to send
     */
    Attempt<JWTClaimsSet> check(Provider provider, JWT token, @Nullable Nonce nonce) {
        var keys = new HTTPRequest(HTTPRequest.Method.GET, provider.metadata().getJWKSetURI());
        return http.send(provider.issuer(), keys)
                .then(response -> check(provider, token, nonce, response));
    }

    private static Attempt<JWTClaimsSet> check(
            Provider provider, JWT token, @Nullable Nonce nonce, HTTPResponse keys) {
        if (keys.getStatusCode() != HTTPResponse.SC_OK) {
            return bad(provider, "its keys cannot be had: status " + keys.getStatusCode());
        }
        try {
            var validator = validator(provider, JWKSet.parse(keys.getBody()));
            var claims = validator.validate(token, nonce).toJWTClaimsSet();
            var party = claims.getStringClaim("azp");
            // The library looks at it only where the audience does not name us.
            return party == null || party.equals(provider.client().getValue())
                    ? new Attempt.Succeeded<>(claims)
                    : bad(provider, "it was issued to " + party);
        } catch (BadJOSEException
                | JOSEException
                | ParseException
                | java.text.ParseException failure) {
            return bad(provider, String.valueOf(failure.getMessage()));
        }
    }

    private static IDTokenValidator validator(Provider provider, JWKSet keys) {
        var allowed = new HashSet<>(ALGORITHMS);
        var offered = provider.metadata().getIDTokenJWSAlgs();
        if (offered != null) {
            allowed.retainAll(offered);
        }
        var validator =
                new IDTokenValidator(
                        provider.metadata().getIssuer(),
                        provider.client(),
                        new JWSVerificationKeySelector<SecurityContext>(
                                allowed, new ImmutableJWKSet<>(keys)),
                        null);
        validator.setMaxClockSkew(LEEWAY_SECONDS);
        return validator;
    }

    private static Attempt<JWTClaimsSet> bad(Provider provider, String why) {
        return new Attempt.Failed<>(new SignInFailure.BadIdentity(provider.issuer(), why));
    }
}
