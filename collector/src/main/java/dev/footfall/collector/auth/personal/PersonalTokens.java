package dev.footfall.collector.auth.personal;

import dev.footfall.collector.auth.token.TokenHash;
import java.util.Optional;

/** The personal access tokens that there are. Neither call waits; many threads may make both. */
public interface PersonalTokens {
    /** The one whose secret has this hash, whether it still counts or not. */
    Optional<PersonalToken> find(TokenHash hash);

    /** Somebody used it just now. */
    void used(PersonalToken token);
}
