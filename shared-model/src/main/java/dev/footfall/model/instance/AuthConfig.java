package dev.footfall.model.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one signs in to a collector.
 *
 * @param mode {@code oidc}, {@code open} where anybody is let in, {@code closed} where nobody can
 *     sign in
 * @param issuer of tokens; only with {@code oidc}, as are the following
 * @param scopes to ask for; {@code openid} goes without saying
 * @param audience that tokens have to name
 */
public record AuthConfig(
        String mode,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable List<String> scopes,
        @Nullable String audience) {}
