package dev.footfall.collector.server;

import dev.footfall.collector.api.Attendance;
import dev.footfall.collector.api.answer.Answering;
import dev.footfall.collector.auth.acl.Acl;
import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.http.HttpServer.Door;
import dev.footfall.collector.http.OwnThreads;
import dev.footfall.collector.http.Router.Route;
import dev.footfall.collector.ingest.Intake;
import dev.footfall.collector.ingest.PixelIntake;
import dev.footfall.collector.ingest.ReportIntake;
import dev.footfall.collector.ingest.Screening;
import dev.footfall.collector.ingest.SourcePolicy;
import dev.footfall.collector.ingest.repeat.AfterRecall;
import dev.footfall.collector.ingest.repeat.BeaconMemory;
import dev.footfall.collector.ingest.repeat.LastDuration;
import dev.footfall.collector.ingest.repeat.OncePerBeacon;
import dev.footfall.collector.operation.Operations;
import dev.footfall.collector.ops.OpenedThings;
import dev.footfall.collector.ops.control.ControlServer;
import dev.footfall.collector.ops.health.DiskSpace;
import dev.footfall.collector.ops.health.ReadyHandler;
import dev.footfall.collector.ops.health.ReadyHandler.Check;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.storage.RunningStore;
import dev.footfall.collector.query.Admission;
import dev.footfall.collector.store.reading.RecentPast;
import dev.footfall.collector.track.HitHandler;
import dev.footfall.collector.track.PingHandler;
import dev.footfall.collector.track.exception.ExceptionHandler;
import dev.footfall.collector.track.pixel.PixelHandler;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.json.Json;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/** The whole collector, wired: read this to know what exists and what depends on what. */
public final class Collector implements AutoCloseable {
    /** Those who wait for a place included: more than are given one before they lose patience. */
    private static final int MOST_ASKERS = 256;

    /** A batch takes milliseconds, and seconds on a disk that has a bad moment. */
    private static final Duration STUCK = Duration.ofSeconds(5);

    private final OpenedThings opened;
    private final HttpServer server;
    private final List<Route> routes;

    private Collector(OpenedThings opened, HttpServer server, List<Route> routes) {
        this.opened = opened;
        this.server = server;
        this.routes = List.copyOf(routes);
    }

    /** Starts one that admits whom its configuration names. */
    public static Collector start(CollectorConfig config, Clock clock) {
        try {
            return start(config, Acl.parse(config.web().admin().acl(), clock), clock);
        } catch (FilterException e) {
            throw new IllegalStateException("the configuration was not checked", e);
        }
    }

    /**
     * Listens first and opens storage then; requests reach it when all is open. A failure half-way
     * closes what was opened.
     *
     * @param acl whom to admit, whatever the configuration says
     */
    public static Collector start(CollectorConfig config, Acl acl, Clock clock) {
        var listening = Listening.start(config, clock);
        var opened = new OpenedThings();
        try {
            var directory = config.storage().directory();
            var memory = new BeaconMemory(clock, new SecureRandom());
            var storage =
                    opened.add(
                            RunningStore.open(
                                    config.storage(), clock, DataDirectory.Options.USUAL));
            opened.add(ControlServer.start(storage.parts().lock(), Operations.of(storage, clock)));
            var catalog = storage.parts().catalog();
            var store = catalog.registering(storage.commits());
            var virtualThreads = opened.add(Executors.newVirtualThreadPerTaskExecutor());
            var ownThreads = opened.add(new OwnThreads(MOST_ASKERS, listening.answers()));
            var admission = opened.add(admission(storage));
            var metrics = listening.metrics();
            metrics.watch("footfall.unlisted.events", store::unlisted);
            metrics.gauge("footfall.mirror.lag.seconds", storage.mirror()::lagSeconds);
            var answers = listening.answers();
            var mapper = Json.mapper();
            var books = opened.add(Api.Books.open(catalog, config, clock));
            var access = opened.add(Access.over(config, acl, books, listening, clock));
            var screening = new Screening(config.privacy().honorDnt());
            var policy = new SourcePolicy(config.web().allowedSources());
            var intake = new Intake(screening, policy, clock);
            var reports = new ReportIntake(screening, policy, clock);
            var views = new AfterRecall(new OncePerBeacon(new LastDuration(store, memory), memory));
            var handlers =
                    new Routes.Handlers(
                            new HitHandler(intake, views, metrics, answers),
                            new ExceptionHandler(reports, store, metrics, answers),
                            new PixelHandler(
                                    catalog,
                                    new PixelIntake(config.privacy().honorDnt(), clock),
                                    store,
                                    metrics,
                                    answers),
                            new PingHandler(clock),
                            access.signIn(),
                            Api.over(books, config, mapper, clock),
                            books.audit(),
                            Questions.over(
                                    admission,
                                    storage.warehouse(),
                                    catalog,
                                    new Questions.Wire(mapper, answers),
                                    clock),
                            new ReadyHandler(
                                    checks(directory, storage),
                                    () -> damage(storage, listening),
                                    answers),
                            metrics);
            var asking =
                    new Routes.Asking(
                            new Answering(mapper, answers, UUID.randomUUID().toString()),
                            new Attendance(admission, answers));
            var threads = new Routes.Threads(virtualThreads, ownThreads);
            var routes = new Routes(answers, asking, access.guard(), access.tracking(), threads);
            var table = routes.table(config.web().tracker(), handlers);
            var metricsAddress = config.web().metrics();
            if (metricsAddress != null) {
                var counters = routes.metricsOnly(handlers);
                var door = new Door(metricsAddress, "web.metrics.address", null);
                opened.add(HttpServer.start(door, counters));
            }
            listening.leadTo(routes.handler(table));
            opened.add(listening);
            // Closed before the server, which waits for the requests under way.
            opened.add(handlers.questions().broadcast());
            storage.beginAfter(() -> recall(storage, memory, views, clock));
            return new Collector(opened, listening.server(), table);
        } catch (RuntimeException | Error failure) {
            opened.add(listening);
            opened.closeAfter(failure);
            throw failure;
        }
    }

    /** A report that is sent again after a restart is a repeat all the same. */
    private static void recall(
            RunningStore storage, BeaconMemory memory, AfterRecall views, Clock clock) {
        var parts = storage.parts();
        var past = new RecentPast(parts.engine(), parts.manifests(), parts.hot());
        try {
            if (!past.tell(clock.millis() - BeaconMemory.REPLACEABLE.toMillis(), memory::recall)) {
                storage.maintenance().suspect();
            }
        } finally {
            views.recalled();
        }
    }

    private static Admission admission(RunningStore storage) {
        var limits = Admission.Limits.usual(Runtime.getRuntime().availableProcessors());
        return new Admission(storage.warehouse(), limits);
    }

    private static List<Check> checks(Path directory, RunningStore storage) {
        var disk = new DiskSpace(directory, DiskSpace.USUAL);
        return List.of(
                new Check("disk_nearly_full", disk::isNearlyFull),
                new Check("disk_full", storage.parts().hot()::isRefusing),
                new Check("storage_stuck", () -> storage.commits().isStuckFor(STUCK)),
                new Check("files_failing", () -> storage.maintenance().failure().isPresent()),
                new Check("catalog_failing", storage.parts().catalog()::isFailing));
    }

    private static List<String> damage(RunningStore storage, Listening listening) {
        var damage = new ArrayList<>(storage.damage());
        damage.addAll(listening.complaints());
        return damage;
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return server.url();
    }

    /** Everything that it answers, but for the listener of the counters. */
    List<Route> routes() {
        return routes;
    }

    /** Answers what is under way, stores what waits, then closes storage. */
    @Override
    public void close() {
        opened.close();
    }
}
