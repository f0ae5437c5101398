package dev.footfall.collector.auth;

/** Hears of everybody who showed a credential and was not let in. Called by many threads. */
@FunctionalInterface
public interface RefusedSignIns {
    /**
     * Somebody was refused.
     *
     * @param code why, from a short fixed list
     * @param caller who it was, as far as a credential proves it
     */
    void refused(String code, Caller caller);
}
