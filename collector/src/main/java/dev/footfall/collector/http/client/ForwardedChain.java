package dev.footfall.collector.http.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of {@code X-Forwarded-For}, read from the end, where the nearest proxy wrote. Several
 * header lines are one list. Blank entries are passed over. Confined to one thread.
 */
final class ForwardedChain {
    private final List<String> lines;
    private int line;
    private String rest = "";

    ForwardedChain(@Nullable List<String> lines) {
        this.lines = lines == null ? List.of() : lines;
        this.line = this.lines.size();
    }

    /** The entry before the last one taken. */
    Optional<String> previous() {
        while (true) {
            if (rest.isEmpty()) {
                if (line == 0) {
                    return Optional.empty();
                }
                rest = lines.get(--line);
            }
            int comma = rest.lastIndexOf(',');
            var entry = rest.substring(comma + 1).strip();
            rest = rest.substring(0, Math.max(comma, 0));
            if (!entry.isEmpty()) {
                return Optional.of(entry);
            }
        }
    }
}
