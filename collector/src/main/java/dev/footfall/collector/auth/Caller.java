package dev.footfall.collector.auth;

import dev.footfall.collector.auth.claim.Claims;
import dev.footfall.collector.auth.personal.PersonalToken;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the guard has found out.
 *
 * @param known whether they have shown who they are
 * @param claims what a sign-in says about them
 * @param token by which a script acts for them; null where they act themselves
 */
public record Caller(boolean known, Claims claims, @Nullable PersonalToken token) {
    /** Somebody who does not say who they are. */
    public static final Caller ANONYMOUS = new Caller(false, Claims.NONE, null);

    /** Somebody whose sign-in gives them no name. */
    private static final String NAMELESS = "signed in";

    /** Somebody who has signed in. */
    static Caller signedIn(Claims claims) {
        return new Caller(true, claims, null);
    }

    /** A script of somebody who had signed in. */
    static Caller script(PersonalToken token) {
        return new Caller(true, token.claims(), token);
    }

    /** As people know them; null where nobody signs in. */
    public @Nullable String name() {
        var name = claims.displayName();
        return name == null && known ? NAMELESS : name;
    }

    public @Nullable String email() {
        return claims.text("email");
    }

    /** What the issuer calls them, which never changes. */
    public @Nullable String subject() {
        return claims.text("sub");
    }
}
