package dev.footfall.collector.http.client;

/** How often one client may ask. Safe for use by many threads. */
@FunctionalInterface
public interface RateLimit {
    /** As often as it likes. */
    RateLimit NONE = _ -> 0;

    /**
     * Lets a client ask once more; refusing costs the client nothing.
     *
     * @return zero when it may, else whole seconds until it may
     */
    long secondsToWait(ClientAddress client);
}
