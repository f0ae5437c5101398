package dev.footfall.model.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access token that somebody made for a script; its secret is told once, in {@link
 * NewPersonalToken}.
 *
 * @param owner as people know whoever made it
 * @param scopes of {@code read}, {@code write}, {@code export}
 * @param expiresAt absent: it does not
 * @param usedAt to the minute; absent: never
 */
public record PersonalToken(
        String id,
        String name,
        @Nullable String owner,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {
    public PersonalToken {
        scopes = List.copyOf(scopes);
    }
}
