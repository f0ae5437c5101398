package dev.footfall.collector.api.change;

import dev.footfall.collector.auth.Caller;
import dev.footfall.collector.store.catalog.audit.Actor;

/** Callers as the audit log knows them. */
public final class Actors {
    private Actors() {}

    /** Whoever asks. */
    public static Actor of(Caller caller) {
        if (!caller.known()) {
            return Actor.UNKNOWN;
        }
        var token = caller.token();
        return new Actor(caller.name(), caller.subject(), token == null ? null : token.id());
    }
}
