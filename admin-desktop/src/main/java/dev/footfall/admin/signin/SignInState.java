package dev.footfall.admin.signin;

import dev.footfall.admin.keystore.Protection;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.admin.session.SignIn.Stage;

/** How far somebody has come on the way into a collector. */
public sealed interface SignInState {
    /** The collector is asked what it takes, or a session is resumed. */
    record Looking() implements SignInState {}

    /** Nobody can sign in there. */
    record Walled() implements SignInState {}

    /**
     * Signing in may begin.
     *
     * @param protection what the session would be kept by
     */
    record Offered(Registration registration, Protection protection) implements SignInState {}

    /** Signing in is under way. */
    record Waiting(Stage stage) implements SignInState {}

    record Failed(Problem problem) implements SignInState {}
}
