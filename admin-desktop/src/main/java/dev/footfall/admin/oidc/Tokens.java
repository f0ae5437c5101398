package dev.footfall.admin.oidc;

import dev.footfall.admin.client.http.Bearer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer granted.
 *
 * @param bearer for the collector
 * @param expires when the collector stops to accept it, by this machine's clock
 * @param refresh brings new ones; absent where the issuer gave none
 * @param claims what the bearer says of the person, for them to read; the identity token's where it
 *     cannot be read
 */
public record Tokens(
        Bearer bearer, Instant expires, @Nullable String refresh, Map<String, Object> claims) {
    public Tokens {
        claims = Map.copyOf(claims);
    }

    /** A renewal may leave out what has not changed. */
    public Tokens after(Tokens earlier) {
        return new Tokens(
                bearer,
                expires,
                refresh == null ? earlier.refresh : refresh,
                claims.isEmpty() ? earlier.claims : claims);
    }

    @Override
    public String toString() {
        return "Tokens[until " + expires + "]";
    }
}
