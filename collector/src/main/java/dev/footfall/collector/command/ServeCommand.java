package dev.footfall.collector.command;

import dev.footfall.collector.command.option.ConfigOption;
import dev.footfall.collector.log.LogSetup;
import dev.footfall.collector.server.Collector;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
public final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin private final ConfigOption configuration = new ConfigOption();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var config = configuration.read();
        LogSetup.use(config.log().format());
        for (var key : WithoutEffect.keys(config)) {
            LOG.warn("{} is set, and has no effect in this version", key);
        }
        var collector = Collector.start(config, Clock.systemUTC());
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        return Shutdown.serveUntilSignal(
                collector, () -> out.println("footfall: listening on " + collector.url()));
    }
}
