package dev.footfall.collector.api.stats;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.query.stats.Statistics;
import java.sql.SQLException;

/** The dashboard over HTTP. Safe for use by many threads. */
public final class StatsDesk {
    private final Statistics statistics;

    public StatsDesk(Statistics statistics) {
        this.statistics = statistics;
    }

    /** Everything of a period; as a table, one part of it. */
    public Reply dashboard(Asked asked) throws SQLException {
        var request = StatsParameters.read(asked);
        var part = DashboardPart.read(asked);
        var dashboard = statistics.dashboard(request);
        return new Reply(dashboard, part.of(dashboard));
    }
}
