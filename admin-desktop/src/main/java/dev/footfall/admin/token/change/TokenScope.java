package dev.footfall.admin.token.change;

import java.util.Locale;

/** What a token may be good for. */
public enum TokenScope {
    /** Asking for everything that its owner may see. */
    READ,
    /** Changing everything that its owner may change. */
    WRITE,
    /** Fetching tables as CSV. */
    EXPORT;

    /** As the collector calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
