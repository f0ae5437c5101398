package dev.footfall.collector.auth.personal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of what its owner may do a personal access token may. */
public enum Scope {
    /** Everything that is asked. */
    READ,
    /** Everything that is changed. */
    WRITE,
    /** Tables as CSV, and nothing else that is asked. */
    EXPORT;

    /** As it stands on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope that is called so. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }
}
