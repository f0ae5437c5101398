package dev.footfall.collector.command;

import dev.footfall.collector.operation.Operations;
import dev.footfall.collector.ops.backup.Backup;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code footfall backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a consistent copy of everything, also while a collector serves it.",
            "A folder is brought up to date: only what is new since the last backup in it is copied."
                    + " A name that ends with .zip becomes one file, whole each time."
        })
public final class BackupCommand implements Callable<Integer> {
    @Mixin private final OpenData data = new OpenData();

    @Parameters(paramLabel = "DEST", description = "A folder, or a file that ends with .zip.")
    private @Nullable Path target;

    @Override
    public Integer call() throws Exception {
        return data.run(Operations.BACKUP, Map.of(Backup.TARGET, OpenData.absolute(target)));
    }
}
