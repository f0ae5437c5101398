package dev.footfall.collector.auth;

import dev.footfall.collector.auth.acl.Acl;
import dev.footfall.collector.auth.acl.Attempt;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;

/**
 * What a caller may do, with this request and with others of the same kind.
 *
 * @param csv whether an answer as CSV is the only one that the caller takes
 */
public record Rights(Caller caller, Acl acl, Attempt attempt, boolean csv) {
    private static final AttachmentKey<Rights> KEY = AttachmentKey.create(Rights.class);

    /**
     * Those of whoever sent this request.
     *
     * @throws IllegalStateException when no guard stands before whoever asks
     */
    public static Rights of(HttpServerExchange exchange) {
        var rights = exchange.getAttachment(KEY);
        if (rights == null) {
            throw new IllegalStateException("no guard before " + exchange.getRelativePath());
        }
        return rights;
    }

    void goWith(HttpServerExchange exchange) {
        exchange.putAttachment(KEY, this);
    }

    /** Whether a script's token reaches as far as this request. */
    boolean areInScope() {
        var token = caller.token();
        return token == null || token.covers(attempt.method(), csv);
    }

    /** Whether the ACL admits this request. */
    boolean areGranted() {
        return acl.admits(attempt);
    }

    /** Whether the caller may make another request, too. */
    public boolean include(String method, String path) {
        var other = new Rights(caller, acl, attempt.insteadTo(method, path), csv);
        return other.areInScope() && other.areGranted();
    }
}
