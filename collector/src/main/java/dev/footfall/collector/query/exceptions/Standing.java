package dev.footfall.collector.query.exceptions;

import dev.footfall.collector.store.catalog.triage.Decision;
import dev.footfall.collector.store.catalog.triage.Triage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision means for a group, given what happened since.
 *
 * @param regressed it was resolved and happened again
 * @param note of whoever decided
 * @param version of the decision
 */
record Standing(
        boolean resolved,
        boolean muted,
        boolean regressed,
        @Nullable String note,
        @Nullable Integer version) {
    /** Nobody decided. */
    static final Standing UNDECIDED = new Standing(false, false, false, null, null);

    /**
     * What happened.
     *
     * @param sinceMuted how often since it was muted
     * @param inNewerRelease whether it did, in a release that was not known when it was resolved
     */
    record Since(long lastMs, long sinceMuted, boolean inNewerRelease) {}

    static Standing of(Triage triage, Since since, Instant now) {
        var decision = triage.decision();
        boolean again =
                Optional.ofNullable(decision.resolution())
                        .map(resolution -> happenedAgain(resolution, since))
                        .orElse(false);
        return new Standing(
                decision.resolution() != null && !again,
                isMuted(decision.mute(), since, now),
                again,
                decision.note(),
                triage.version());
    }

    private static boolean happenedAgain(Decision.Resolution resolution, Since since) {
        return resolution.inNextRelease()
                ? since.inNewerRelease()
                : since.lastMs() > resolution.at().toEpochMilli();
    }

    private static boolean isMuted(Decision.@Nullable Mute mute, Since since, Instant now) {
        if (mute == null) {
            return false;
        }
        var more = mute.more();
        var until = mute.until();
        return (more == null || since.sinceMuted() < more)
                && (until == null || now.isBefore(until));
    }

    Status status() {
        return muted ? Status.MUTED : resolved ? Status.RESOLVED : Status.UNRESOLVED;
    }
}
