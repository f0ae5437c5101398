package dev.footfall.collector.auth;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the guard has found out.
 *
 * @param name as people know him; none where nobody signs in
 */
public record Caller(@Nullable String name, @Nullable String email) {
    /** Somebody whom the ACL admits without a sign-in. */
    public static final Caller ANONYMOUS = new Caller(null, null);

    private static final AttachmentKey<Caller> KEY = AttachmentKey.create(Caller.class);

    /** Whoever sent this request. */
    public static Caller of(HttpServerExchange exchange) {
        var caller = exchange.getAttachment(KEY);
        return caller == null ? ANONYMOUS : caller;
    }

    void goesWith(HttpServerExchange exchange) {
        exchange.putAttachment(KEY, this);
    }
}
