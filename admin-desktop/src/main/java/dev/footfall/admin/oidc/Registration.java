package dev.footfall.admin.oidc;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As whom this program signs in, and where, on behalf of one collector.
 *
 * @param issuer of the tokens
 * @param clientId the name under which the issuer knows this program; it has no secret
 * @param scopes what is asked for, {@code openid} first
 * @param audience whom the tokens are for; absent where the collector wants identity tokens
 */
public record Registration(
        URI issuer, String clientId, List<String> scopes, @Nullable String audience) {
    private static final String OPENID = "openid";

    public Registration {
        var asked = new LinkedHashSet<String>();
        asked.add(OPENID);
        asked.addAll(scopes);
        scopes = List.copyOf(asked);
    }

    /** Whether the collector is shown the identity token instead of the access token. */
    boolean showsIdentity() {
        return audience == null || audience.equals(clientId);
    }
}
