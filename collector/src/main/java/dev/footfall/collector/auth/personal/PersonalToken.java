package dev.footfall.collector.auth.personal;

import dev.footfall.collector.auth.claim.Claims;
import dev.footfall.collector.auth.token.TokenHash;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that somebody made for a script.
 *
 * @param hash of its secret
 * @param claims what its owner's sign-in said when it was made
 * @param expires null: it does not
 */
public record PersonalToken(
        String id, TokenHash hash, Set<Scope> scopes, Claims claims, @Nullable Instant expires) {
    public PersonalToken {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it still counts. */
    public boolean countsAt(Instant now) {
        return expires == null || now.isBefore(expires);
    }

    /**
     * Whether its scopes let it do something, whatever the ACL says.
     *
     * @param csv whether an answer as CSV is the only one that would be taken
     */
    public boolean covers(String method, boolean csv) {
        boolean asks = method.equals("GET") || method.equals("HEAD");
        return asks
                ? scopes.contains(Scope.READ) || (csv && scopes.contains(Scope.EXPORT))
                : scopes.contains(Scope.WRITE);
    }
}
