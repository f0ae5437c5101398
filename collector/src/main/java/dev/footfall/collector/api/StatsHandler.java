package dev.footfall.collector.api;

import dev.footfall.collector.http.Answers;
import dev.footfall.collector.query.Statistics;
import dev.footfall.collector.query.StatsRequest;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/stats}. Blocks while the query runs, so it belongs on a virtual thread. */
public final class StatsHandler implements HttpHandler {
    private final Statistics statistics;
    private final Answers answers;

    public StatsHandler(Statistics statistics, Answers answers) {
        this.statistics = statistics;
        this.answers = answers;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws SQLException {
        StatsRequest request;
        try {
            request =
                    new StatsRequest(
                            milliseconds(exchange, "from"),
                            milliseconds(exchange, "to"),
                            parameter(exchange, "interval"));
        } catch (NumberFormatException e) {
            answers.refuse(
                    exchange,
                    StatusCodes.BAD_REQUEST,
                    "bad_query",
                    "from and to are whole milliseconds since 1970, UTC.");
            return;
        }
        answers.json(exchange, statistics.dashboard(request));
    }

    private static @Nullable Long milliseconds(HttpServerExchange exchange, String name) {
        var text = parameter(exchange, name);
        return text == null ? null : Long.valueOf(text);
    }

    private static @Nullable String parameter(HttpServerExchange exchange, String name) {
        var values = exchange.getQueryParameters().get(name);
        return values == null ? null : values.getFirst();
    }
}
