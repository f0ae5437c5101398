package dev.footfall.collector.api.triage;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.api.change.Done;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.collector.store.catalog.triage.TriageRows;
import dev.footfall.collector.store.catalog.triage.Triages;
import dev.footfall.collector.store.catalog.triage.Triages.Outcome;
import dev.footfall.collector.store.catalog.triage.Triages.Target;
import dev.footfall.model.triage.BulkTriageInput;
import dev.footfall.model.triage.GroupTriage;
import dev.footfall.model.triage.TriageInput;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Decisions about groups of exceptions over HTTP. Safe for use by many threads. */
public final class TriageDesk {
    private static final String GROUP = "group";
    private static final int MOST_TARGETS = 1_000;

    /** Groups are 16 characters, and sources host names or names of applications. */
    private static final int LONGEST = 1_024;

    private static final String CONFLICT = "Somebody else has decided meanwhile.";

    private final Catalog catalog;
    private final Triages triages;
    private final Clock clock;

    public TriageDesk(Catalog catalog, Triages triages, Clock clock) {
        this.catalog = catalog;
        this.triages = triages;
        this.clock = clock;
    }

    /** Every decision about the group in the path, newest first. */
    public Reply history(Asked asked) {
        var key = key(asked.segment(GROUP), asked.required("source"));
        var decisions = catalog.ask(connection -> TriageRows.history(connection, key));
        return Reply.rows(GroupTriage.class, shown(decisions));
    }

    /** Decides about the group in the path, whether anybody has seen it or not. */
    public CompletableFuture<Done> decide(Asked asked, TriageInput input) {
        var target = new Target(key(asked.segment(GROUP), input.source()), input.version());
        var by = asked.caller().name();
        return triages.decide(List.of(target), Wanted.of(input, now()), by)
                .thenApply(outcome ->
                        switch (outcome) {
                            case Outcome.Decided _ -> Done.SILENTLY;
                            case Outcome.Stale(var now) ->
                                    throw Refusal.conflict(CONFLICT, Shown.of(now.getFirst()));
                        });
    }

    /** Decides about many groups, all or none. */
    public CompletableFuture<Done> decideAll(Asked asked, BulkTriageInput input) {
        var decision = input.decision();
        if (decision == null) {
            throw Refusal.invalid("decision is missing.");
        }
        var by = asked.caller().name();
        return triages.decide(targets(input), Wanted.of(decision, now()), by)
                .thenApply(outcome ->
                        switch (outcome) {
                            case Outcome.Decided(var now) -> Done.changed(shown(now));
                            case Outcome.Stale(var now) ->
                                    throw Refusal.conflict(CONFLICT, shown(now));
                        });
    }

    private static List<Target> targets(BulkTriageInput input) {
        var wanted = input.targets();
        if (wanted == null || wanted.isEmpty() || wanted.size() > MOST_TARGETS) {
            throw Refusal.invalid("targets are 1 to %d groups.".formatted(MOST_TARGETS));
        }
        var targets = new ArrayList<Target>();
        for (var target : wanted) {
            if (target == null) {
                throw Refusal.invalid("targets are groups.");
            }
            targets.add(new Target(key(target.groupId(), target.source()), target.version()));
        }
        return targets;
    }

    private static Triage.Key key(@Nullable String group, @Nullable String source) {
        return new Triage.Key(named("group_id", group), named("source", source));
    }

    private static String named(String what, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(what + " is missing.");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("%s has at most %d characters.".formatted(what, LONGEST));
        }
        return text;
    }

    private static List<GroupTriage> shown(List<Triage> triages) {
        return triages.stream().map(Shown::of).toList();
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
