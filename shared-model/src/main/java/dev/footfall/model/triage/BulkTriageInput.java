package dev.footfall.model.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision about many groups of exceptions: about all of them or, where one has changed, about
 * none.
 *
 * @param decision its source and version are not looked at
 */
public record BulkTriageInput(
        @Nullable List<@Nullable Target> targets, @Nullable TriageInput decision) {
    /**
     * One of the groups.
     *
     * @param version of the decision that whoever decides has seen; absent: whatever it is
     */
    public record Target(
            @Nullable String groupId, @Nullable String source, @Nullable Integer version) {}
}
