package dev.footfall.collector.ingest.fingerprint;

import java.util.List;

/**
 * Where a failure is filed.
 *
 * @param id 16 lower-case hex digits; one and the same for failures that are the same
 * @param rulesVersion the version of the rules that found it
 * @param because everything that went into the id, in its order
 */
public record Group(String id, int rulesVersion, List<Decision> because) {
    public Group {
        because = List.copyOf(because);
    }

    /**
     * One thing that decided.
     *
     * @param line what was reported
     * @param deciding what is left of it
     * @param rule a sentence for people: why it decides, and what of it does not
     */
    public record Decision(String line, String deciding, String rule) {}
}
