package dev.footfall.admin.signin;

import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.Refused;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.admin.oidc.SignInFailure;
import java.util.Map;

/** What keeps somebody out. */
public sealed interface Problem {
    /** The collector did not answer. */
    record OfCollector(ApiFailure why) implements Problem {}

    /** The issuer gave no tokens. */
    record OfIssuer(SignInFailure why) implements Problem {}

    /**
     * The collector answered that these tokens, or this person, do not pass.
     *
     * @param claims what it saw
     */
    record NotAdmitted(Registration registration, Refused refusal, Map<String, Object> claims)
            implements Problem {}
}
