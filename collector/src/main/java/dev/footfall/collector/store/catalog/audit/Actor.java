package dev.footfall.collector.store.catalog.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param name as people know them; null where nobody knows
 * @param subject as their issuer knows them, which never changes
 * @param tokenId by which a script did it for them
 */
public record Actor(@Nullable String name, @Nullable String subject, @Nullable String tokenId) {
    /** Somebody who has not shown who he is. */
    public static final Actor UNKNOWN = new Actor(null, null, null);
}
