package dev.footfall.collector;

import static io.undertow.util.Methods.GET;
import static io.undertow.util.Methods.OPTIONS;
import static io.undertow.util.Methods.POST;

import dev.footfall.collector.api.StatsHandler;
import dev.footfall.collector.auth.Acl;
import dev.footfall.collector.auth.Guard;
import dev.footfall.collector.config.CollectorConfig.Tracker;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Failsafe;
import dev.footfall.collector.http.OnVirtualThread;
import dev.footfall.collector.http.Router;
import dev.footfall.collector.http.Router.Route;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.track.Cors;
import dev.footfall.collector.track.HitHandler;
import dev.footfall.collector.track.PingHandler;
import dev.footfall.collector.track.StaticFile;
import dev.footfall.collector.track.exception.ExceptionHandler;
import dev.footfall.model.report.Health;
import io.undertow.server.HttpHandler;
import java.util.List;
import java.util.concurrent.Executor;

/** Every URL that the collector answers, who may call it, and what serves it. */
final class Routes {
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Answers answers;
    private final Acl acl;
    private final Executor virtualThreads;

    Routes(Answers answers, Acl acl, Executor virtualThreads) {
        this.answers = answers;
        this.acl = acl;
        this.virtualThreads = virtualThreads;
    }

    /** What the routes lead to. */
    record Handlers(
            HitHandler hit,
            ExceptionHandler exception,
            PingHandler ping,
            StatsHandler stats,
            Metrics metrics) {}

    HttpHandler handler(Tracker tracker, Handlers handlers) {
        return new Failsafe(new Router(table(tracker, handlers), answers), answers);
    }

    private List<Route> table(Tracker tracker, Handlers to) {
        var script = anyOrigin(StaticFile.beacon(tracker.prefix()));
        var hit = tracker.prefix() + "/hit";
        var exception = tracker.prefix() + "/exception";
        var ping = tracker.prefix() + "/ping";
        return List.of(
                new Route(GET, tracker.script(), script),
                new Route(OPTIONS, tracker.script(), script),
                new Route(POST, hit, anyOrigin(to.hit())),
                new Route(OPTIONS, hit, anyOrigin(to.hit())),
                new Route(POST, exception, anyOrigin(to.exception())),
                new Route(OPTIONS, exception, anyOrigin(to.exception())),
                new Route(GET, ping, anyOrigin(to.ping())),
                new Route(OPTIONS, ping, anyOrigin(to.ping())),
                new Route(GET, "/robots.txt", StaticFile.robots()),
                new Route(
                        GET,
                        "/api/v1/health",
                        exchange -> answers.json(exchange, new Health(true))),
                new Route(GET, "/api/v1/stats", admitted(to.stats())),
                new Route(
                        GET,
                        "/metrics",
                        admitted(exchange ->
                                Answers.text(exchange, METRICS_TYPE, to.metrics().scrape()))));
    }

    private HttpHandler anyOrigin(HttpHandler handler) {
        return new Cors(handler);
    }

    private HttpHandler admitted(HttpHandler handler) {
        return new Guard(
                acl, answers, new OnVirtualThread(virtualThreads, new Failsafe(handler, answers)));
    }
}
