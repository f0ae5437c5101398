package dev.footfall.admin.token.change;

import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.model.access.NewPersonalToken;
import dev.footfall.model.access.PersonalToken;

/** How far somebody has come who changes something about the tokens; one change at a time. */
public sealed interface TokenStep {
    /** Nothing is being changed. */
    record Looking() implements TokenStep {}

    /** A token is described. */
    record Describing(Blemish blemish) implements TokenStep {}

    /** The collector is asked to make it. */
    record Making() implements TokenStep {}

    /** It was made; its secret is shown, once. */
    record Telling(NewPersonalToken made) implements TokenStep {}

    /** Whether to revoke a token has to be confirmed. */
    record Confirming(PersonalToken token) implements TokenStep {}

    /** The collector is asked to revoke it. */
    record Revoking(PersonalToken token) implements TokenStep {}

    /** The collector did not revoke it, so that it counts still. */
    record NotRevoked(PersonalToken token, ApiFailure why) implements TokenStep {}

    /** What keeps a token from being made. */
    sealed interface Blemish {
        record None() implements Blemish {}

        record NoName() implements Blemish {}

        /**
         * The collector takes no longer one.
         *
         * @param most in characters
         */
        record LongName(int most) implements Blemish {}

        record NoScope() implements Blemish {}

        /** The collector did not make it. */
        record Refused(ApiFailure why) implements Blemish {}
    }
}
