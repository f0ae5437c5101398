package dev.footfall.collector.api;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.query.stats.Statistics;
import dev.footfall.model.filter.tree.FilterException;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.sql.SQLException;

/** {@code GET /api/v1/stats}. Blocks while the query runs, so it belongs on a virtual thread. */
public final class StatsHandler implements HttpHandler {
    private final Statistics statistics;
    private final Answers answers;
    private final HttpHandler attended;

    public StatsHandler(Statistics statistics, Attendance attendance, Answers answers) {
        this.statistics = statistics;
        this.answers = answers;
        this.attended = attendance.around(this::answer);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        attended.handleRequest(exchange);
    }

    private void answer(HttpServerExchange exchange) throws SQLException {
        try {
            var request = StatsParameters.read(exchange.getQueryParameters());
            answers.json(exchange, statistics.dashboard(request));
        } catch (FilterException e) {
            answers.refuseText(
                    exchange, "bad_filter", String.valueOf(e.getMessage()), e.position());
        } catch (BadParameterException e) {
            answers.refuse(exchange, StatusCodes.BAD_REQUEST, "bad_query", e.getMessage());
        }
    }
}
