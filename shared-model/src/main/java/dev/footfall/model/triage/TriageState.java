package dev.footfall.model.triage;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How people decided that a group of exceptions stands. */
public enum TriageState {
    @JsonProperty("unresolved")
    UNRESOLVED,
    /** Until it happens again. */
    @JsonProperty("resolved")
    RESOLVED,
    /** Until it happens in a release that was not known when this was decided. */
    @JsonProperty("resolved_in_next_release")
    RESOLVED_IN_NEXT_RELEASE,
    /** Whether it is resolved or not. */
    @JsonProperty("muted")
    MUTED
}
