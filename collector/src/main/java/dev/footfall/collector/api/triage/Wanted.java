package dev.footfall.collector.api.triage;

import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.store.catalog.triage.Decision;
import dev.footfall.collector.store.catalog.triage.Decision.Mute;
import dev.footfall.collector.store.catalog.triage.Decision.Resolution;
import dev.footfall.model.triage.TriageInput;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an input makes of a decision. Immutable. */
final class Wanted implements UnaryOperator<Decision> {
    /** Far more than anybody writes about one fault. */
    private static final int LONGEST_NOTE = 10_000;

    /** The engine stores no time that is much later. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final TriageInput input;
    private final Instant now;

    private Wanted(TriageInput input, Instant now) {
        this.input = input;
        this.now = now;
    }

    /** Checks an input; one that contradicts itself is refused. */
    static Wanted of(TriageInput input, Instant now) {
        if (input.state() != null && (input.resolved() != null || input.muted() != null)) {
            throw Refusal.invalid("Send either state, or resolved and muted.");
        }
        var wanted = new Wanted(input, now);
        if (!wanted.mutes() && (input.mutedMore() != null || input.mutedUntil() != null)) {
            throw Refusal.invalid("muted_more and muted_until go with a mute.");
        }
        if (input.mutedMore() != null && input.mutedMore() < 1) {
            throw Refusal.invalid("muted_more is 1 or more.");
        }
        var until = input.mutedUntil();
        if (until != null && (until.isBefore(Instant.EPOCH) || until.isAfter(LATEST))) {
            throw Refusal.invalid("muted_until is a time between 1970 and 9999.");
        }
        if (input.note() != null && input.note().length() > LONGEST_NOTE) {
            throw Refusal.invalid("note has at most %d characters.".formatted(LONGEST_NOTE));
        }
        return wanted;
    }

    private boolean mutes() {
        return switch (input.state()) {
            case null -> Boolean.TRUE.equals(input.muted());
            case MUTED -> true;
            case UNRESOLVED, RESOLVED, RESOLVED_IN_NEXT_RELEASE -> false;
        };
    }

    @Override
    public Decision apply(Decision before) {
        return switch (input.state()) {
            case null ->
                    new Decision(
                            resolution(before.resolution()), mute(before.mute()), note(before));
            case UNRESOLVED -> new Decision(null, null, note(before));
            case RESOLVED -> new Decision(new Resolution(now, false), null, note(before));
            case RESOLVED_IN_NEXT_RELEASE ->
                    new Decision(new Resolution(now, true), null, note(before));
            case MUTED -> new Decision(null, newMute(), note(before));
        };
    }

    private @Nullable Resolution resolution(@Nullable Resolution before) {
        if (input.resolved() == null) {
            return before;
        }
        return input.resolved() ? new Resolution(now, false) : null;
    }

    private @Nullable Mute mute(@Nullable Mute before) {
        if (input.muted() == null) {
            return before;
        }
        return input.muted() ? newMute() : null;
    }

    private Mute newMute() {
        return new Mute(now, input.mutedMore(), input.mutedUntil());
    }

    private @Nullable String note(Decision before) {
        if (input.note() == null) {
            return before.note();
        }
        return input.note().isBlank() ? null : input.note().strip();
    }
}
