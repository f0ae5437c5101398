package dev.footfall.collector;

import dev.footfall.collector.auth.Acl;
import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.config.ConfigLoader;
import dev.footfall.collector.config.Loaded;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code footfall serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves until SIGTERM or SIGINT: then answers what is under way, stores what waits, and"
                    + " exits 0.",
            "Prints one line on standard output once it accepts requests."
        })
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Option(
            names = {"-c", "--config"},
            required = true,
            paramLabel = "FILE",
            description = "The configuration, YAML; see config.example.yaml.")
    private @Nullable Path file;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var path = Objects.requireNonNull(file);
        return switch (ConfigLoader.load(path, System.getenv())) {
            case Loaded.Unusable(var problems) -> {
                problems.forEach(problem -> complain(problem.oneLine()));
                yield Main.MISUSED;
            }
            case Loaded.Usable(var config) -> {
                var acl = Acl.parse(config.web().admin().acl());
                if (acl.isEmpty()) {
                    complain(
                            "%s: web.admin.acl: this version understands true and false only; write one of them"
                                    .formatted(path));
                    yield Main.MISUSED;
                }
                yield serve(config, acl.get());
            }
        };
    }

    private int serve(CollectorConfig config, Acl acl) throws InterruptedException {
        for (var key : WithoutEffect.keys(config)) {
            LOG.warn("{} is set, and has no effect in this version", key);
        }
        var collector = Collector.start(config, acl, Clock.systemUTC());
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        return Shutdown.serveUntilSignal(
                collector, () -> out.println("footfall: listening on " + collector.url()));
    }

    private void complain(String line) {
        Objects.requireNonNull(spec).commandLine().getErr().println(line);
    }
}
