package dev.footfall.collector.store.catalog.entry;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A site or application that events came from.
 *
 * @param uri such as {@code https://example.com}, {@code app://name} or {@code pixel://id}
 * @param projectId none: nobody has assigned it
 * @param displayName none: people know it by its URI
 * @param firstSeen receipt of its first event; none before there is one
 * @param lastSeen receipt of an event at most a minute older than its newest
 * @param version counts the changes that people made; the first is 1
 */
public record SourceEntry(
        String uri,
        @Nullable String projectId,
        Kind kind,
        @Nullable String displayName,
        Instant createdAt,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        int version) {
    /** As it is when nobody has changed it. */
    public SourceEntry(
            String uri,
            @Nullable String projectId,
            Kind kind,
            @Nullable String displayName,
            Instant createdAt,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen) {
        this(uri, projectId, kind, displayName, createdAt, firstSeen, lastSeen, 1);
    }

    /** What events come from. */
    public enum Kind {
        WEBSITE,
        APPLICATION;

        /** As the file and the wire name it. */
        public String storedName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String storedName) {
            return valueOf(storedName.toUpperCase(Locale.ROOT));
        }
    }
}
