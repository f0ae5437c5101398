package dev.footfall.collector.api.answer;

import java.util.Optional;

/**
 * Knows whether an answer may have changed without asking for it. It is asked before the question,
 * so that data which changes meanwhile counts as newer than the answer.
 */
public interface DataVersion {
    /** Nobody knows but whoever has the answer. */
    DataVersion UNKNOWN = _ -> Optional.empty();

    /**
     * A text that is another one once the answer to this request may be another one; the same
     * answers after a restart need not have the same text.
     */
    Optional<String> now(Asked asked);
}
