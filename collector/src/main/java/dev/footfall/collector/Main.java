package dev.footfall.collector;

import dev.footfall.collector.command.BackupCommand;
import dev.footfall.collector.command.DemoCommand;
import dev.footfall.collector.command.ExportCommand;
import dev.footfall.collector.command.GenerateCommand;
import dev.footfall.collector.command.ImportCommand;
import dev.footfall.collector.command.PrivacyCommand;
import dev.footfall.collector.command.RestoreCommand;
import dev.footfall.collector.command.ServeCommand;
import dev.footfall.collector.command.VerifyCommand;
import dev.footfall.collector.command.option.ConfigOption.UnusableException;
import dev.footfall.collector.http.HttpServer.AddressException;
import dev.footfall.collector.http.tls.TlsException;
import dev.footfall.collector.ops.control.Explanation;
import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.server.Version;
import dev.footfall.collector.store.DirectoryLock.HeldException;
import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.hot.Preparation;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands of the collector and what their failures mean to a shell. */
@Command(
        name = "footfall",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Release.class,
        description = {
            "Counts visits and collects errors without learning who anyone is.",
            "",
            "To try it:  footfall demo",
            "To run it:  footfall serve --config footfall.yaml",
            ""
        },
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            PrivacyCommand.class,
            GenerateCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed while running",
            "2:wrong usage or configuration",
            "3:the data directory is held by another process"
        })
public final class Main implements Runnable {
    /** Exit codes that scripts rely on. */
    static final int FAILED = 1;

    static final int MISUSED = 2;
    static final int HELD = 3;

    /** The command whose start is waited for; what it needs loads beside the reading of options. */
    private static final String SERVE = "serve";

    @Spec private @Nullable CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Its library is left out of the build; this holds even where somebody adds it again.
        System.setProperty("chronicle.analytics.disable", "true");
        // One client could have a signature made again and again over one connection of TLS 1.2.
        System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
        System.exit(execute(arguments));
    }

    private static int execute(String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals(SERVE)) {
            return commandLine().execute(arguments);
        }
        var preparation = Preparation.begin();
        int exitCode = commandLine().execute(arguments);
        preparation.awaitEnd();
        return exitCode;
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .setUsageHelpAutoWidth(true);
    }

    /** Failures that an operator can mend need their message only. */
    private static int explain(
            Exception failure, CommandLine command, CommandLine.@Nullable ParseResult ignored)
            throws Exception {
        return switch (failure) {
            case UnusableException _ -> tell(command, failure.getMessage(), MISUSED);
            case TlsException _ -> tell(command, "footfall: " + failure.getMessage(), MISUSED);
            case HeldException _ -> tell(command, "footfall: " + failure.getMessage(), HELD);
            case StorageException _, AddressException _, OperationException _ ->
                    tell(command, "footfall: " + failure.getMessage(), FAILED);
            case IOException _ -> tell(command, "footfall: " + Explanation.of(failure), FAILED);
            default -> throw failure;
        };
    }

    private static int tell(CommandLine command, @Nullable String message, int exitCode) {
        command.getErr().println(message);
        return exitCode;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Say which command to run.");
    }

    /** What {@code --version} prints. */
    static final class Release implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"footfall " + Version.number()};
        }
    }
}
