package dev.footfall.collector.command;

import dev.footfall.collector.command.option.ConfigOption;
import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.operation.Operations;
import dev.footfall.collector.ops.control.ControlClient;
import dev.footfall.collector.ops.control.Operation;
import dev.footfall.collector.ops.control.terminal.TerminalConsole;
import dev.footfall.collector.ops.storage.RunningStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Part of every command that works on a data directory: runs its operation in the process that
 * serves the directory, or here when none does.
 */
final class OpenData {
    @Mixin private final ConfigOption configuration = new ConfigOption();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** What to do when no process serves the directory. */
    interface Offline {
        int run(CollectorConfig config, TerminalConsole console) throws Exception;
    }

    /** Runs an operation by its name, on a store that this process opens if it has to. */
    int run(String name, Map<String, String> arguments) throws Exception {
        return run(name, arguments, (config, console) -> here(config, name, arguments, console));
    }

    int run(String name, Map<String, String> arguments, Offline offline) throws Exception {
        var config = configuration.read();
        try (var console = console();
                var _ = Interruption.of(console)) {
            var serving = ControlClient.find(config.storage().directory());
            return serving.isPresent()
                    ? serving.get().run(name, arguments, console)
                    : offline.run(config, console);
        }
    }

    private static int here(
            CollectorConfig config,
            String name,
            Map<String, String> arguments,
            TerminalConsole console)
            throws Exception {
        var clock = Clock.systemUTC();
        try (var store = RunningStore.start(config.storage(), clock)) {
            Operation operation = Objects.requireNonNull(Operations.of(store, clock).get(name));
            return operation.run(arguments, console);
        }
    }

    CollectorConfig config() {
        return configuration.read();
    }

    /** The process that does the work may stand in another folder. */
    static String absolute(@Nullable Path path) {
        return Objects.requireNonNull(path).toAbsolutePath().normalize().toString();
    }

    TerminalConsole console() {
        var line = Objects.requireNonNull(command).commandLine();
        return new TerminalConsole(
                line.getOut(), line.getErr(), TerminalConsole.isTerminal(), System::nanoTime);
    }
}
