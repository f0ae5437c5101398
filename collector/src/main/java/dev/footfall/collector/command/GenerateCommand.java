package dev.footfall.collector.command;

import dev.footfall.collector.command.option.PlanLimits;
import dev.footfall.collector.ops.bulk.BulkLoad;
import dev.footfall.collector.ops.bulk.Progress;
import dev.footfall.collector.ops.demo.BenchmarkPlan;
import dev.footfall.collector.ops.demo.BenchmarkTraffic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footfall generate}. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Writes made-up events into a data directory that no collector uses meanwhile.",
            "The same seed on the same instant makes the same events; events already there stay."
        })
public final class GenerateCommand implements Callable<Integer> {
    private static final int MOST_SOURCES = 10_000;

    @Option(names = "--events", defaultValue = "1000000", description = "How many, exactly.")
    private long events;

    @Option(names = "--days", defaultValue = "365", description = "Over how many days, ending now.")
    private int days;

    @Option(names = "--sources", defaultValue = "85", description = "Of how many sites.")
    private int sources;

    @Option(
            names = "--paths",
            defaultValue = "1000",
            description = "With how many pages, all sites together.")
    private int paths;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, other visitors.")
    private long seed;

    @Parameters(paramLabel = "DIR", description = "The data directory; made when it is missing.")
    private @Nullable Path directory;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var err = commandLine.getErr();
        var clock = Clock.systemUTC();
        var plan =
                PlanLimits.checked(
                        commandLine, () -> new BenchmarkPlan(events, days, sources, paths, seed));
        long start = System.nanoTime();
        try (var bulk = BulkLoad.open(Objects.requireNonNull(directory), MOST_SOURCES, clock)) {
            var made = BenchmarkTraffic.events(plan, clock.instant());
            bulk.write(new Progress<>(made, events, line -> err.print("\rfootfall: " + line)));
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        err.printf(
                "%nfootfall: %,d events in %.1f s, %,.0f a second%n",
                events, took.toMillis() / 1e3, events * 1e9 / took.toNanos());
        return 0;
    }
}
