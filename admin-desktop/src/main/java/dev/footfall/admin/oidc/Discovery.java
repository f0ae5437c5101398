package dev.footfall.admin.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;

/** Asks an issuer what it offers and where. Safe for use by many threads. */
public final class Discovery {
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final IssuerHttp http;

    public Discovery(IssuerHttp http) {
        this.http = http;
    }

    /** Waits for the answer; interrupting the thread ends the wait. */
    public Attempt<Provider> find(Registration registration) {
        var issuer = registration.issuer();
        var document = URI.create(withoutSlash(issuer) + DOCUMENT);
        return http.send(issuer, new HTTPRequest(HTTPRequest.Method.GET, document))
                .then(response -> read(registration, response));
    }

    private static Attempt<Provider> read(Registration registration, HTTPResponse response) {
        if (response.getStatusCode() != HTTPResponse.SC_OK) {
            return stranger(registration, "status " + response.getStatusCode());
        }
        try {
            var metadata = OIDCProviderMetadata.parse(response.getBodyAsJSONObject());
            if (!withoutSlash(URI.create(metadata.getIssuer().getValue()))
                    .equals(withoutSlash(registration.issuer()))) {
                return stranger(registration, "it calls itself " + metadata.getIssuer());
            }
            if (metadata.getTokenEndpointURI() == null || metadata.getJWKSetURI() == null) {
                return stranger(registration, "it names no token_endpoint or no jwks_uri");
            }
            return new Attempt.Succeeded<>(new Provider(registration, metadata));
        } catch (ParseException | IllegalArgumentException unreadable) {
            return stranger(registration, String.valueOf(unreadable.getMessage()));
        }
    }

    /** The one difference that is forgiven: people add and leave out the last slash. */
    private static String withoutSlash(URI issuer) {
        return issuer.toString().replaceFirst("/$", "");
    }

    private static Attempt<Provider> stranger(Registration registration, String what) {
        return new Attempt.Failed<>(new SignInFailure.NotAnIssuer(registration.issuer(), what));
    }
}
