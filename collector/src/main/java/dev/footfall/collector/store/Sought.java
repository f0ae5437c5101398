package dev.footfall.collector.store;

import java.util.Set;
import java.util.SortedSet;

/** What a question is after, where that tells which of the stored events it need not see. */
public sealed interface Sought {
    /** Events of these sessions. */
    record Sessions(Set<String> ids) implements Sought {
        public Sessions {
            ids = Set.copyOf(ids);
        }
    }

    /** Exceptions of an issue group, whatever their source. */
    record Group(String id) implements Sought {}

    /**
     * Events of these instants.
     *
     * @param ms receipt, milliseconds since the epoch
     */
    record Instants(SortedSet<Long> ms) implements Sought {}
}
