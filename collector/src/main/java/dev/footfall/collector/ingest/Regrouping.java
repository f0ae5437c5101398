package dev.footfall.collector.ingest;

import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.fingerprint.FailureInput;
import dev.footfall.collector.ingest.fingerprint.Grouping;
import org.jspecify.annotations.Nullable;

/** Files failures anew by today's rules, from the whole texts that were reported. */
public final class Regrouping {
    private Regrouping() {}

    /** The event with the group that its failure has today; any other event as it is. */
    public static Event regrouped(Event event) {
        var failure = event.failure();
        return failure == null
                ? event
                : new Event(
                        event.receivedMs(),
                        event.kind(),
                        event.beaconId(),
                        event.sessionId(),
                        event.source(),
                        event.page(),
                        event.client(),
                        event.campaign(),
                        event.detail(),
                        regrouped(failure));
    }

    /** The failure with the group that it has today. */
    public static Failure regrouped(Failure failure) {
        var basis = failure.basis();
        var stack = failure.stack();
        var group =
                Grouping.group(
                        new FailureInput(
                                whole(failure.type(), basis.type()),
                                whole(failure.message(), basis.message()),
                                stack == null ? null : whole(stack, basis.stack()),
                                basis.override()));
        return new Failure(
                failure.type(),
                failure.message(),
                stack,
                group.id(),
                failure.handled(),
                new Basis(
                        group.rulesVersion(),
                        basis.override(),
                        basis.type(),
                        basis.message(),
                        basis.stack()),
                failure.droppedBefore());
    }

    /** The rest stands for the ellipsis at the end of what was kept. */
    private static String whole(String kept, @Nullable String rest) {
        return rest == null ? kept : kept.substring(0, Math.max(0, kept.length() - 1)) + rest;
    }
}
