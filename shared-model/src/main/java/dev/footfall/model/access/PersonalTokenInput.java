package dev.footfall.model.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access token as somebody wants it.
 *
 * @param scopes at least one of {@code read}, {@code write}, {@code export}
 * @param expiresInDays 1 to 366; absent: 90
 */
public record PersonalTokenInput(
        @Nullable String name,
        @Nullable List<@Nullable String> scopes,
        @Nullable Integer expiresInDays) {}
