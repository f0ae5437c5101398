package dev.footfall.collector.store.catalog.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access token as it is kept.
 *
 * @param secretHash of the secret, in hexadecimal
 * @param claims of its owner, as JSON
 * @param expiresAt null: it does not
 * @param usedAt null: never
 */
public record TokenEntry(
        String id,
        String name,
        String secretHash,
        List<String> scopes,
        String claims,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {
    public TokenEntry {
        scopes = List.copyOf(scopes);
    }

    TokenEntry usedAt(Instant now) {
        return new TokenEntry(id, name, secretHash, scopes, claims, createdAt, expiresAt, now);
    }

    /** Without the hash and the claims. */
    @Override
    public String toString() {
        return "TokenEntry[" + id + "]";
    }
}
