package dev.footfall.collector.api.instance;

import dev.footfall.collector.auth.Caller;
import dev.footfall.collector.auth.Requests;
import dev.footfall.collector.config.CollectorConfig.Oidc;
import dev.footfall.collector.http.Answers;
import dev.footfall.model.instance.AuthConfig;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever asks how to sign in: the only question that nobody needs to be known for. Safe for
 * use by many threads.
 */
public final class SignInDesk implements HttpHandler {
    private static final String READ = "/api/v1/stats";
    private static final String WRITE = "/api/v1/projects";

    private final Requests requests;
    private final @Nullable Oidc oidc;
    private final Answers answers;

    public SignInDesk(Requests requests, @Nullable Oidc oidc, Answers answers) {
        this.requests = requests;
        this.oidc = oidc;
        this.answers = answers;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        answers.json(exchange, config(exchange));
    }

    /** The ACL may let somebody in by address or header; hence the answer depends on who asks. */
    private AuthConfig config(HttpServerExchange exchange) {
        var rights = requests.rights(exchange, Caller.ANONYMOUS);
        boolean mayRead = rights.include("GET", READ);
        if (oidc == null) {
            return mayRead ? simply("open") : simply("closed");
        }
        if (rights.acl().admitsNobody()) {
            return simply("closed");
        }
        if (mayRead && rights.include("POST", WRITE)) {
            return simply("open");
        }
        return new AuthConfig(
                "oidc",
                oidc.endpoint().toString(),
                oidc.clientId(),
                oidc.scopes(),
                oidc.audience());
    }

    private static AuthConfig simply(String mode) {
        return new AuthConfig(mode, null, null, null, null);
    }
}
