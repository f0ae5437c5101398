package dev.footfall.model.site;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pixel as somebody wants it; for a change, a blank or absent name stays.
 *
 * @param metadata takes the place of what there was; absent: none
 * @param version of the pixel that whoever changes it has seen; absent: whatever it is
 */
public record PixelInput(
        @Nullable String name,
        @Nullable String eventName,
        @Nullable Map<String, @Nullable String> metadata,
        @Nullable Integer version) {}
