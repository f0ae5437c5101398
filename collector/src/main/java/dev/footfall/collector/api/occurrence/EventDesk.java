package dev.footfall.collector.api.occurrence;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Parameters;
import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.query.events.NamedEvents;
import dev.footfall.collector.query.filter.Listing;
import java.sql.SQLException;

/** Events of a name over HTTP. Safe for use by many threads. */
public final class EventDesk {
    private final NamedEvents events;

    public EventDesk(NamedEvents events) {
        this.events = events;
    }

    /** Everything about the events of a name. */
    public Reply detail(Asked asked) throws SQLException {
        var name = Parameters.required(asked, "name");
        var filter = Parameters.filter(asked, Listing.DASHBOARD);
        return events.detail(name, Parameters.span(asked), filter)
                .map(Reply::of)
                .orElseThrow(() -> Refusal.notFound("There is no event of this name in the span."));
    }
}
