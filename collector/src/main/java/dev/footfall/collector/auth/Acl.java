package dev.footfall.collector.auth;

import java.util.Optional;

/** Who may ask, as {@code web.admin.acl} says. */
public enum Acl {
    /** Nobody: the default. */
    CLOSED,
    /** Everybody who can reach the listener. */
    OPEN;

    /** Reads the expression; so far it is {@code true} or {@code false}, and nothing for others. */
    public static Optional<Acl> parse(String expression) {
        return switch (expression.strip()) {
            case "true" -> Optional.of(OPEN);
            case "false" -> Optional.of(CLOSED);
            default -> Optional.empty();
        };
    }
}
