package dev.footfall.collector.api.sources;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.api.change.Done;
import dev.footfall.collector.api.change.Settled;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.collector.store.catalog.entry.SourceEntry;
import dev.footfall.collector.store.catalog.manage.SourceEdits;
import dev.footfall.model.site.Source;
import dev.footfall.model.site.SourceInput;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;

/** Sources over HTTP; {@code uri} in the query says which. Safe for use by many threads. */
public final class Sources {
    private static final String URI = "uri";
    private static final String THING = "source";

    private final Catalog catalog;
    private final SourceEdits edits;

    public Sources(Catalog catalog, SourceEdits edits) {
        this.catalog = catalog;
        this.edits = edits;
    }

    /** All of them. */
    public Reply list(Asked asked) {
        return Reply.rows(
                Source.class,
                catalog.contents().sources().values().stream()
                        .sorted(Comparator.comparing(SourceEntry::uri))
                        .map(Sources::shown)
                        .toList());
    }

    public CompletableFuture<Done> update(Asked asked, SourceInput input) {
        var wish =
                new SourceEdits.Wish(
                        input.projectId(), input.kind(), input.displayName(), input.version());
        return edits.update(asked.required(URI), wish)
                .thenApply(outcome -> Done.changed(Settled.of(outcome, THING, Sources::shown)));
    }

    /** It comes back with its next event. */
    public CompletableFuture<Done> delete(Asked asked) {
        return edits.delete(asked.required(URI))
                .thenApply(outcome -> Settled.of(outcome, THING, _ -> Done.SILENTLY));
    }

    private static Source shown(SourceEntry entry) {
        return new Source(
                entry.uri(),
                entry.projectId(),
                entry.kind().storedName(),
                entry.displayName(),
                entry.createdAt(),
                entry.firstSeen(),
                entry.lastSeen(),
                entry.version());
    }
}
