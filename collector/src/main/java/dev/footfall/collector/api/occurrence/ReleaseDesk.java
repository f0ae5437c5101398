package dev.footfall.collector.api.occurrence;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Parameters;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.releases.Releases;
import dev.footfall.model.report.release.Release;
import java.sql.SQLException;

/** Releases over HTTP. Safe for use by many threads. */
public final class ReleaseDesk {
    private final Releases releases;

    public ReleaseDesk(Releases releases) {
        this.releases = releases;
    }

    /** The releases of a span. */
    public Reply list(Asked asked) throws SQLException {
        var filter = Parameters.filter(asked, Listing.EXCEPTIONS);
        return Reply.rows(Release.class, releases.in(Parameters.span(asked), filter));
    }
}
