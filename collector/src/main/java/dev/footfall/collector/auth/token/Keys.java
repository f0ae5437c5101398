package dev.footfall.collector.auth.token;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the keys come from. Neither call waits; both may be made by many threads. */
public interface Keys {
    /** Who issues tokens, and which keys he publishes. */
    record Current(String issuer, PublishedKeys keys) {}

    /** What is known and counts, if anything does. The same object as long as nothing changes. */
    Optional<Current> current();

    /**
     * Somebody shows a token whose key is not known.
     *
     * @return the end of the look at the issuer that is under way now, if there is one
     */
    Optional<CompletionStage<?>> missed();
}
