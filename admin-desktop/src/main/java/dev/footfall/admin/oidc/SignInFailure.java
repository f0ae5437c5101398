package dev.footfall.admin.oidc;

import dev.footfall.admin.client.answer.ApiFailure;
import java.net.URI;
import java.time.Duration;

/** Why nobody is signed in. */
public sealed interface SignInFailure {
    /** The issuer did not answer. */
    record Unreachable(URI issuer, ApiFailure.Unreachable failure) implements SignInFailure {}

    /**
     * Something answers there that is no issuer, or another one.
     *
     * @param what gave it away
     */
    record NotAnIssuer(URI issuer, String what) implements SignInFailure {}

    /** Tokens would travel in the clear, over more than this machine's loopback. */
    record Insecure(URI endpoint) implements SignInFailure {}

    /** The issuer offers no sign-in by code. */
    record NoDeviceFlow(URI issuer) implements SignInFailure {}

    /** The person, or the issuer in the person's name, said no. */
    record Denied(String description) implements SignInFailure {}

    /**
     * The issuer answered no.
     *
     * @param error the word of RFC 6749, such as {@code invalid_grant}
     * @param description for people; may be empty
     */
    record Refused(URI issuer, String error, String description) implements SignInFailure {
        /** Whether what was presented is worth nothing any more. */
        public boolean isFinal() {
            return error.equals("invalid_grant");
        }
    }

    /** An answer that does not belong to the question: somebody may be interfering. */
    record Foreign(Mismatch mismatch) implements SignInFailure {}

    /** The identity token does not hold. */
    record BadIdentity(URI issuer, String why) implements SignInFailure {}

    /**
     * The clocks of this machine and of the issuer disagree too much for tokens to be valid.
     *
     * @param ahead how far this machine's clock is before the issuer's; negative when behind
     */
    record ClockSkew(URI issuer, Duration ahead) implements SignInFailure {}

    /** Nobody confirmed in time. */
    record TooLate() implements SignInFailure {}

    /** There is no browser on this machine that opens pages. */
    record NoBrowser() implements SignInFailure {}

    /** No port of this machine's loopback could be opened to wait for the browser. */
    record NoPort(String detail) implements SignInFailure {}

    /** What did not belong to what. */
    enum Mismatch {
        STATE,
        ISSUER
    }
}
