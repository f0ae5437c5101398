package dev.footfall.collector.query.exceptions;

import java.util.Optional;

/** How a group stands, in one word. */
public enum Status {
    UNRESOLVED("unresolved"),
    RESOLVED("resolved"),
    MUTED("ignored");

    private final String wireName;

    Status(String wireName) {
        this.wireName = wireName;
    }

    /** The word in an answer. */
    public String wireName() {
        return wireName;
    }

    /** The status that a request calls so; what is muted may be called either way. */
    public static Optional<Status> named(String word) {
        return switch (word) {
            case "unresolved" -> Optional.of(UNRESOLVED);
            case "resolved" -> Optional.of(RESOLVED);
            case "muted", "ignored" -> Optional.of(MUTED);
            default -> Optional.empty();
        };
    }
}
