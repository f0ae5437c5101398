package dev.footfall.model.instance;

import org.jspecify.annotations.Nullable;

/** Whoever asks. */
public record AdminUser(String name, @Nullable String email) {}
