package dev.footfall.collector.api.triage;

import dev.footfall.collector.store.catalog.triage.Decision;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.model.triage.GroupTriage;
import dev.footfall.model.triage.TriageState;

/** Shows decisions as the wire has them. */
public final class Shown {
    private Shown() {}

    public static GroupTriage of(Triage triage) {
        var decision = triage.decision();
        var resolution = decision.resolution();
        var mute = decision.mute();
        return new GroupTriage(
                triage.key().group(),
                triage.key().source(),
                state(decision),
                resolution == null ? null : resolution.at(),
                mute == null ? null : mute.at(),
                mute == null ? null : mute.more(),
                mute == null ? null : mute.until(),
                decision.note(),
                triage.version(),
                triage.updatedAt(),
                triage.updatedBy());
    }

    /** A mute hides everything else, as in the listing. */
    private static TriageState state(Decision decision) {
        if (decision.mute() != null) {
            return TriageState.MUTED;
        }
        var resolution = decision.resolution();
        if (resolution == null) {
            return TriageState.UNRESOLVED;
        }
        return resolution.inNextRelease()
                ? TriageState.RESOLVED_IN_NEXT_RELEASE
                : TriageState.RESOLVED;
    }
}
