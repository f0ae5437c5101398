package dev.footfall.collector;

import dev.footfall.collector.api.StatsHandler;
import dev.footfall.collector.auth.Acl;
import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.ingest.Intake;
import dev.footfall.collector.ingest.ReportIntake;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.ops.OpenedThings;
import dev.footfall.collector.query.Statistics;
import dev.footfall.collector.store.DirectoryLock;
import dev.footfall.collector.store.hot.CommitLoop;
import dev.footfall.collector.store.hot.DiskFlush;
import dev.footfall.collector.store.hot.HotStore;
import dev.footfall.collector.store.hot.SegmentLimits;
import dev.footfall.collector.store.mirror.Mirror;
import dev.footfall.collector.track.HitHandler;
import dev.footfall.collector.track.PingHandler;
import dev.footfall.collector.track.exception.ExceptionHandler;
import dev.footfall.model.json.Json;
import java.time.Clock;
import java.util.concurrent.Executors;

/** The whole collector, wired: read this to know what exists and what depends on what. */
final class Collector implements AutoCloseable {
    private final OpenedThings opened;
    private final HttpServer server;

    private Collector(OpenedThings opened, HttpServer server) {
        this.opened = opened;
        this.server = server;
    }

    /** Opens storage first and the listener last; a failure half-way closes what was opened. */
    static Collector start(CollectorConfig config, Acl acl, Clock clock) {
        var opened = new OpenedThings();
        try {
            var directory = config.storage().directory();
            opened.add(DirectoryLock.take(directory, clock));
            var hot = opened.add(HotStore.open(directory.resolve("hot"), SegmentLimits.USUAL));
            opened.add(DiskFlush.start(hot));
            var mirror = opened.add(Mirror.start(hot));
            var commits = opened.add(CommitLoop.start(hot, config.storage().durability()));
            var virtualThreads = opened.add(Executors.newVirtualThreadPerTaskExecutor());

            var metrics = new Metrics();
            var answers = new Answers(Json.mapper());
            var intake = new Intake(config.privacy().honorDnt(), clock);
            var reports = new ReportIntake(config.privacy().honorDnt(), clock);
            var handlers =
                    new Routes.Handlers(
                            new HitHandler(intake, commits, metrics, answers),
                            new ExceptionHandler(reports, commits, metrics, answers),
                            new PingHandler(clock),
                            new StatsHandler(new Statistics(mirror, clock), answers),
                            metrics);
            var routes = new Routes(answers, acl, virtualThreads);
            var root = routes.handler(config.web().tracker(), handlers);
            var server = opened.add(HttpServer.start(config.web().address(), root));
            return new Collector(opened, server);
        } catch (RuntimeException | Error failure) {
            opened.closeAfter(failure);
            throw failure;
        }
    }

    /** Where it listens, without a slash at the end. */
    String url() {
        return "http://" + server.address();
    }

    /** Answers what is under way, stores what waits, then closes storage. */
    @Override
    public void close() {
        opened.close();
    }
}
