package dev.footfall.model.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks.
 *
 * @param permissions what they may do, such as {@code projects:read} or {@code projects:write}, in
 *     the order of the alphabet
 */
public record AdminUser(String name, @Nullable String email, List<String> permissions) {
    public AdminUser {
        permissions = List.copyOf(permissions);
    }
}
