package dev.footfall.collector.store.mirror;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.EventKind;
import org.jspecify.annotations.Nullable;

/** What many events of a segment have in common: everything of which there are few values. */
record Traits(
        EventKind kind,
        String source,
        boolean uniqueUser,
        boolean uniquePage,
        @Nullable String referrerHost,
        @Nullable String referrerGroup,
        Event.Client client,
        Event.Campaign campaign,
        @Nullable String name,
        boolean replaces) {
    static Traits of(Event event) {
        var page = event.page();
        return new Traits(
                event.kind(),
                event.source(),
                page.uniqueUser(),
                page.uniquePage(),
                page.referrerHost(),
                page.referrerGroup(),
                event.client(),
                event.campaign(),
                event.detail().name(),
                event.detail().replaces());
    }
}
