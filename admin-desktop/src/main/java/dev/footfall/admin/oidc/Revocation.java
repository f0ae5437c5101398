package dev.footfall.admin.oidc;

import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;

/** Tells an issuer that tokens are not wanted any more (RFC 7009). Safe for use by many threads. */
public final class Revocation {
    private final IssuerHttp http;

    public Revocation(IssuerHttp http) {
        this.http = http;
    }

    /**
     * Ends a refresh token, and with it whatever it would have brought. Waits for the answer;
     * interrupting the thread ends the wait.
     *
     * @return whether the issuer agreed; one that offers no revocation does not
     */
    public boolean revoke(Provider provider, String refreshToken) {
        var endpoint = provider.metadata().getRevocationEndpointURI();
        if (endpoint == null) {
            return false;
        }
        var request =
                new TokenRevocationRequest(
                        endpoint, provider.client(), new RefreshToken(refreshToken));
        return http.send(provider.issuer(), request.toHTTPRequest())
                        instanceof Attempt.Succeeded<HTTPResponse>(var response)
                && response.indicatesSuccess();
    }
}
