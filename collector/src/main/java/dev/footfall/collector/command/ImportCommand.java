package dev.footfall.collector.command;

import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.transfer.stored.ImportEvents;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code footfall import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes events of elsewhere into the data directory, which no collector may serve"
                    + " meanwhile.",
            "What is here already is skipped: repeating it adds nothing twice, and after an"
                    + " interruption it goes on."
        })
public final class ImportCommand implements Callable<Integer> {
    @Mixin private final OpenData data = new OpenData();

    @Option(
            names = "--regroup",
            description = "File exceptions by the rules of this collector, not as they were filed.")
    private boolean regroup;

    @Parameters(
            paramLabel = "SRC",
            description = "NDJSON or Parquet, or the directory of an archive (YYYY/MM/DD).")
    private @Nullable Path source;

    @Override
    public Integer call() throws Exception {
        var storage = data.config().storage();
        try (var directory =
                        DataDirectory.open(
                                storage.directory(), storage.maxAutoSources(), Clock.systemUTC());
                var console = data.console()) {
            new ImportEvents(directory, regroup).run(Objects.requireNonNull(source), console);
        }
        return 0;
    }
}
