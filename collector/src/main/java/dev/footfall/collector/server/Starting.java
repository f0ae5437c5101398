package dev.footfall.collector.server;

import static io.undertow.util.Methods.GET;
import static io.undertow.util.Methods.OPTIONS;
import static io.undertow.util.Methods.POST;

import dev.footfall.collector.config.CollectorConfig.Tracker;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Failsafe;
import dev.footfall.collector.http.Framing;
import dev.footfall.collector.http.Router;
import dev.footfall.collector.http.Router.Route;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.ops.health.ReadyHandler;
import dev.footfall.collector.ops.health.ReadyHandler.Check;
import dev.footfall.collector.track.Cors;
import dev.footfall.collector.track.Unopened;
import dev.footfall.model.report.Health;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.util.List;

/**
 * What the collector answers until its storage is open: that it lives, and that it is not ready.
 */
final class Starting {
    private final Answers answers;
    private final Metrics metrics;

    Starting(Answers answers, Metrics metrics) {
        this.answers = answers;
        this.metrics = metrics;
    }

    HttpHandler handler(Tracker tracker) {
        var recovering =
                new ReadyHandler(List.of(new Check("recovering", () -> true)), List::of, answers);
        var prefix = tracker.prefix();
        var routes =
                List.of(
                        new Route(GET, "/api/v1/health", this::alive),
                        new Route(GET, "/api/v1/health/live", this::alive),
                        new Route(GET, "/api/v1/health/ready", recovering),
                        report(POST, prefix + "/hit", "hit"),
                        preflight(prefix + "/hit"),
                        report(POST, prefix + "/exception", "exception"),
                        preflight(prefix + "/exception"),
                        report(GET, prefix + "/gif/{id}", "pixel"),
                        report(GET, prefix + "/ping", "ping"),
                        preflight(prefix + "/ping"));
        var router = new Router(routes, answers, this::refuse);
        return new Failsafe(new Framing(router, answers), answers);
    }

    private Route report(HttpString method, String path, String endpoint) {
        return new Route(method, path, new Cors(new Unopened(endpoint, metrics, answers)));
    }

    private Route preflight(String path) {
        return new Route(OPTIONS, path, new Cors(this::refuse));
    }

    private void alive(HttpServerExchange exchange) {
        answers.json(exchange, new Health(true));
    }

    private void refuse(HttpServerExchange exchange) {
        Unopened.refuse(exchange, answers);
    }
}
