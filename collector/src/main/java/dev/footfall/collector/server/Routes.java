package dev.footfall.collector.server;

import static io.undertow.util.Methods.GET;
import static io.undertow.util.Methods.OPTIONS;
import static io.undertow.util.Methods.POST;

import dev.footfall.collector.api.Attendance;
import dev.footfall.collector.api.answer.Answering;
import dev.footfall.collector.api.instance.Permissions;
import dev.footfall.collector.api.instance.SignInDesk;
import dev.footfall.collector.auth.Guard;
import dev.footfall.collector.config.CollectorConfig.Tracker;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Failsafe;
import dev.footfall.collector.http.Framing;
import dev.footfall.collector.http.OnVirtualThread;
import dev.footfall.collector.http.OwnThreads;
import dev.footfall.collector.http.Router;
import dev.footfall.collector.http.Router.Route;
import dev.footfall.collector.http.client.Throttle;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.ops.health.ReadyHandler;
import dev.footfall.collector.store.catalog.audit.AuditLog;
import dev.footfall.collector.track.BeaconScript;
import dev.footfall.collector.track.Cors;
import dev.footfall.collector.track.HitHandler;
import dev.footfall.collector.track.PingHandler;
import dev.footfall.collector.track.StaticFile;
import dev.footfall.collector.track.Throttled;
import dev.footfall.collector.track.exception.ExceptionHandler;
import dev.footfall.collector.track.pixel.PixelHandler;
import dev.footfall.model.report.Health;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Every URL that the collector answers, who may call it, and what serves it. */
final class Routes {
    private static final String METRICS = "/metrics";
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Answers answers;
    private final Answering answering;
    private final Attendance attendance;
    private final Guard guard;
    private final Throttle tracking;
    private final Threads threads;

    /**
     * Makes the table.
     *
     * @param tracking how often one client may report
     */
    Routes(Answers answers, Asking asking, Guard guard, Throttle tracking, Threads threads) {
        this.answers = answers;
        this.answering = asking.answering();
        this.attendance = asking.attendance();
        this.guard = guard;
        this.tracking = tracking;
        this.threads = threads;
    }

    /** What stands around every question. */
    record Asking(Answering answering, Attendance attendance) {}

    /** Where handlers run that may not keep an I/O thread. */
    record Threads(Executor virtual, OwnThreads own) {}

    /** What the routes lead to. */
    record Handlers(
            HitHandler hit,
            ExceptionHandler exception,
            PixelHandler pixel,
            PingHandler ping,
            SignInDesk signIn,
            Api api,
            AuditLog audit,
            Questions questions,
            ReadyHandler ready,
            Metrics metrics) {}

    HttpHandler handler(List<Route> table) {
        return routed(table);
    }

    /** What a listener of its own answers to whoever reaches it. */
    HttpHandler metricsOnly(Handlers handlers) {
        var routes = new ArrayList<>(health(handlers));
        routes.add(new Route(GET, METRICS, mayBlock(scrape(handlers.metrics()))));
        return routed(routes);
    }

    private HttpHandler routed(List<Route> routes) {
        return new Failsafe(new Framing(new Router(routes, answers), answers), answers);
    }

    private List<Route> health(Handlers to) {
        return List.of(
                new Route(GET, "/api/v1/health", this::alive),
                new Route(GET, "/api/v1/health/live", this::alive),
                new Route(GET, "/api/v1/health/ready", mayBlock(to.ready())));
    }

    private static HttpHandler scrape(Metrics metrics) {
        return exchange -> Answers.text(exchange, METRICS_TYPE, metrics.scrape());
    }

    /** Every row. */
    List<Route> table(Tracker tracker, Handlers to) {
        var routes = new ArrayList<>(reports(tracker, to));
        routes.addAll(health(to));
        routes.add(new Route(GET, "/robots.txt", StaticFile.robots()));
        routes.add(new Route(GET, "/api/v1/auth/config", to.signIn()));
        routes.addAll(guarded(to));
        return routes;
    }

    private List<Route> guarded(Handlers to) {
        var rows = new ArrayList<Route>();
        var api =
                new ApiRoutes(
                        answers,
                        answering,
                        guard::before,
                        new ApiRoutes.Places(this::mayBlock, this::asks),
                        to.audit());
        rows.addAll(api.table(to.api(), new Permissions(rows)));
        rows.addAll(api.table(to.questions()));
        rows.add(new Route(GET, METRICS, guard.before(mayBlock(scrape(to.metrics())))));
        return rows;
    }

    private List<Route> reports(Tracker tracker, Handlers to) {
        var metrics = to.metrics();
        var script = BeaconScript.at(tracker.script(), tracker.prefix());
        var revalidated = anyOrigin(script.revalidated());
        var immutable = anyOrigin(script.immutable());
        var hitPath = tracker.prefix() + "/hit";
        var hit = report("hit", to.hit(), metrics);
        var exceptionPath = tracker.prefix() + "/exception";
        var exception = report("exception", to.exception(), metrics);
        var pixelPath = tracker.prefix() + "/gif/{" + PixelHandler.ID + "}";
        var pixel = report("pixel", to.pixel(), metrics);
        var pingPath = tracker.prefix() + "/ping";
        var ping = report("ping", to.ping(), metrics);
        return List.of(
                new Route(GET, tracker.script(), revalidated),
                new Route(OPTIONS, tracker.script(), revalidated),
                new Route(GET, script.immutablePath(), immutable),
                new Route(OPTIONS, script.immutablePath(), immutable),
                new Route(GET, script.identityPath(), script.identity(answers)),
                new Route(POST, hitPath, hit),
                new Route(OPTIONS, hitPath, hit),
                new Route(POST, exceptionPath, exception),
                new Route(OPTIONS, exceptionPath, exception),
                new Route(GET, pixelPath, pixel),
                new Route(OPTIONS, pixelPath, pixel),
                new Route(GET, pingPath, ping),
                new Route(OPTIONS, pingPath, ping));
    }

    /** The throttle stands inside, so that a page can read why it was turned away. */
    private HttpHandler report(String endpoint, HttpHandler handler, Metrics metrics) {
        return anyOrigin(new Throttled(tracking, endpoint, metrics, handler));
    }

    private void alive(HttpServerExchange exchange) {
        answers.json(exchange, new Health(true));
    }

    private HttpHandler anyOrigin(HttpHandler handler) {
        return new Cors(handler);
    }

    private HttpHandler mayBlock(HttpHandler handler) {
        return new OnVirtualThread(threads.virtual(), new Failsafe(handler, answers));
    }

    private HttpHandler asks(HttpHandler handler) {
        return threads.own().around(new Failsafe(attendance.around(handler), answers));
    }
}
