package dev.footfall.collector.command;

import dev.footfall.collector.ops.backup.Restore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code footfall restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a backup into the data directory of the configuration, which must be empty or"
                    + " missing.",
            "Every file is compared with what was saved. Interrupted, the same command goes on."
        })
public final class RestoreCommand implements Callable<Integer> {
    @Mixin private final OpenData data = new OpenData();

    @Parameters(paramLabel = "SRC", description = "A folder or file that backup made.")
    private @Nullable Path source;

    @Override
    public Integer call() throws Exception {
        var directory = data.config().storage().directory();
        try (var console = data.console()) {
            new Restore(Objects.requireNonNull(source), directory, Clock.systemUTC()).run(console);
        }
        return 0;
    }
}
