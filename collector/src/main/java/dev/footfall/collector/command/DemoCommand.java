package dev.footfall.collector.command;

import dev.footfall.collector.auth.acl.Acl;
import dev.footfall.collector.command.option.ConfigOption;
import dev.footfall.collector.command.option.PlanLimits;
import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.config.CollectorConfig.Address;
import dev.footfall.collector.config.CollectorConfig.Storage;
import dev.footfall.collector.config.CollectorConfig.Web;
import dev.footfall.collector.config.ConfigLoader;
import dev.footfall.collector.http.HttpServer.AddressException;
import dev.footfall.collector.ops.OpenedThings;
import dev.footfall.collector.ops.TemporaryDirectory;
import dev.footfall.collector.ops.bulk.BulkLoad;
import dev.footfall.collector.ops.demo.DemoCatalog;
import dev.footfall.collector.ops.demo.DemoPlan;
import dev.footfall.collector.ops.demo.DemoTraffic;
import dev.footfall.collector.ops.demo.pages.DemoPages;
import dev.footfall.collector.server.Collector;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code footfall demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Serves demonstration data, to this machine only and to everybody on it, until SIGTERM"
                    + " or SIGINT.",
            "A data directory without events is filled first; one that holds some is served as it is.",
            "Without a configuration the data lasts until the end."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";
    private static final long SEED = 1;
    private static final Clock CLOCK = Clock.systemUTC();

    @Mixin private final ConfigOption configuration = new ConfigOption();

    @Option(
            names = "--days",
            defaultValue = "90",
            description = "Days of data, ending now (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--events",
            defaultValue = "0",
            description =
                    "About so many events; 0 for what six small sites have, some 34 000 in 90 days"
                            + " (default: ${DEFAULT-VALUE}).")
    private long events;

    @Option(
            names = "--port",
            description = "Where to listen (default: as web.address says, or a free port).")
    private @Nullable Integer port;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var plan = PlanLimits.checked(commandLine, () -> new DemoPlan(days, events, SEED));
        var opened = new OpenedThings();
        try {
            var config = config(opened);
            fill(config, plan, commandLine.getErr());
            var collector = opened.add(start(config));
            var pages = opened.add(DemoPages.start(collector.url()));
            return Shutdown.serveUntilSignal(
                    opened,
                    () -> {
                        var out = commandLine.getOut();
                        out.println("footfall: listening on " + collector.url());
                        out.println("footfall: a page with the beacon: " + pages.url());
                    });
        } catch (RuntimeException | IOException failure) {
            opened.closeAfter(failure);
            throw failure;
        }
    }

    private CollectorConfig config(OpenedThings opened) throws IOException {
        if (configuration.isGiven()) {
            return configuration.read();
        }
        var usual = ConfigLoader.defaults();
        var storage = usual.storage();
        return new CollectorConfig(
                usual.web(),
                new Storage(
                        opened.add(TemporaryDirectory.create("footfall-demo")).path(),
                        storage.durability(),
                        storage.hotWindow(),
                        storage.rollupInterval(),
                        storage.retention(),
                        storage.maxAutoSources()),
                usual.privacy(),
                usual.ratelimit(),
                usual.log(),
                usual.telemetry());
    }

    private void fill(CollectorConfig config, DemoPlan plan, PrintWriter err) {
        var directory = config.storage().directory();
        try (var bulk = BulkLoad.open(directory, config.storage().maxAutoSources(), CLOCK)) {
            if (bulk.isEmpty()) {
                err.println("footfall: filling %s with %d days of data".formatted(directory, days));
                DemoCatalog.fill(bulk.catalog(), CLOCK);
                bulk.write(DemoTraffic.events(plan, CLOCK.instant()));
            }
        }
    }

    /** On the port asked for; when nobody asked and the usual one is taken, on a free one. */
    private Collector start(CollectorConfig config) {
        var wished = port;
        if (wished != null) {
            return Collector.start(onLoopback(config, wished), Acl.open(CLOCK), CLOCK);
        }
        try {
            return Collector.start(
                    onLoopback(config, config.web().address().port()), Acl.open(CLOCK), CLOCK);
        } catch (AddressException taken) {
            return Collector.start(onLoopback(config, 0), Acl.open(CLOCK), CLOCK);
        }
    }

    private static CollectorConfig onLoopback(CollectorConfig config, int port) {
        var web = config.web();
        return new CollectorConfig(
                new Web(
                        new Address(LOOPBACK, port),
                        web.baseUrl(),
                        web.trustProxy(),
                        web.trustedProxies(),
                        web.allowedSources(),
                        web.tracker(),
                        web.admin(),
                        web.metrics(),
                        // A certificate is for the name under which others come; nobody does.
                        null),
                config.storage(),
                config.privacy(),
                config.ratelimit(),
                config.log(),
                config.telemetry());
    }
}
