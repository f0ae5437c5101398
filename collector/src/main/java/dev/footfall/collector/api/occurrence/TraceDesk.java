package dev.footfall.collector.api.occurrence;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Parameters;
import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.query.sessions.Sessions;
import dev.footfall.model.report.session.TraceEvent;
import java.sql.SQLException;

/** Sessions over HTTP. Safe for use by many threads. */
public final class TraceDesk {
    private final Sessions sessions;

    public TraceDesk(Sessions sessions) {
        this.sessions = sessions;
    }

    /** What happened in the session in the path. */
    public Reply trace(Asked asked) throws SQLException {
        var id = Parameters.segment(asked, "session");
        var trace =
                sessions.trace(id, Parameters.span(asked))
                        .orElseThrow(
                                () -> Refusal.notFound("There is no such session in the span."));
        return Reply.page(trace, TraceEvent.class, trace.events());
    }
}
