package dev.footfall.collector.auth.acl;

import dev.footfall.collector.auth.claim.Claims;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do.
 *
 * @param path without its query
 * @param clientIp as text; none where the connection is gone
 * @param headers the first value of a header, whatever the case of its name; none where there is
 *     none
 */
public record Attempt(
        String method,
        String path,
        @Nullable String clientIp,
        Function<String, @Nullable String> headers,
        Claims claims) {
    /** The same caller with another wish. */
    public Attempt insteadTo(String otherMethod, String otherPath) {
        return new Attempt(otherMethod, otherPath, clientIp, headers, claims);
    }
}
