package dev.footfall.collector.ops.control.wire;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a command asks for: the one line that it sends. */
public record Request(String command, Map<String, String> arguments) {
    /** Answered by every serving process, to tell that it is there. */
    public static final Request HELLO = new Request("hello", Map.of());

    /** Longest line of a request in bytes. */
    public static final int LONGEST = 65_536;

    /** Refuses absent values, which JSON can say and an operation could not understand. */
    public Request(String command, @Nullable Map<String, String> arguments) {
        this.command = Objects.requireNonNull(command, "command");
        this.arguments = arguments == null ? Map.of() : Map.copyOf(arguments);
    }
}
