package dev.footfall.collector.command;

import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.operation.Operations;
import dev.footfall.collector.ops.TemporaryDirectory;
import dev.footfall.collector.ops.control.terminal.TerminalConsole;
import dev.footfall.collector.ops.storage.DataDirectory;
import dev.footfall.collector.ops.verify.Verify;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code footfall verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every file, sum and rollup of the data directory, and changes nothing.",
            "Exits 1 with a line for each thing that is wrong."
        })
public final class VerifyCommand implements Callable<Integer> {
    @Mixin private final OpenData data = new OpenData();

    @Override
    public Integer call() throws Exception {
        return data.run(Operations.VERIFY, Map.of(), VerifyCommand::inspect);
    }

    private static int inspect(CollectorConfig config, TerminalConsole console) throws Exception {
        var path = config.storage().directory();
        if (!Files.isDirectory(path)) {
            console.line("There is no data directory %s yet.".formatted(path));
            return 1;
        }
        try (var scratch = TemporaryDirectory.create("footfall-verify");
                var directory = DataDirectory.inspect(path, scratch.path(), Clock.systemUTC())) {
            return new Verify(directory.parts(), Verify.Check::run).run(Map.of(), console);
        }
    }
}
