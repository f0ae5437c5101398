package dev.footfall.model.triage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a group of exceptions; what is absent stays. Either {@code state} says how it
 * stands, or {@code resolved} and {@code muted} each change their side of it.
 *
 * @param source whose group it is
 * @param mutedMore with a mute: until it has happened so often
 * @param mutedUntil with a mute: until then
 * @param note blank: no note from now on
 * @param version of the decision that whoever decides has seen; absent: whatever it is
 */
public record TriageInput(
        @Nullable String source,
        @Nullable TriageState state,
        @Nullable Boolean resolved,
        @Nullable Boolean muted,
        @Nullable Long mutedMore,
        @Nullable Instant mutedUntil,
        @Nullable String note,
        @Nullable Integer version) {}
