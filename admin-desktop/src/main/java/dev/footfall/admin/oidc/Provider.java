package dev.footfall.admin.oidc;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.Optional;

/**
 * An issuer that has been found, as it serves one registration.
 *
 * @param metadata what it says of itself
 */
public record Provider(Registration registration, OIDCProviderMetadata metadata) {
    public URI issuer() {
        return registration.issuer();
    }

    public ClientID client() {
        return new ClientID(registration.clientId());
    }

    /** Whom tokens are for, where that can be said as a resource of RFC 8707. */
    public Optional<URI> resource() {
        var audience = registration.audience();
        if (audience == null || registration.showsIdentity() || !audience.contains(":")) {
            return Optional.empty();
        }
        return Optional.of(URI.create(audience));
    }
}
