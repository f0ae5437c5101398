package dev.footfall.collector.command.option;

import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.config.ConfigLoader;
import dev.footfall.collector.config.Loaded;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names the configuration, for every command that needs one. */
public final class ConfigOption {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The configuration, YAML; see config.example.yaml.")
    private @Nullable Path file;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** A configuration that does not hold; the message lists every problem, a line each. */
    public static final class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableException(String problems) {
            super(problems);
        }
    }

    public boolean isGiven() {
        return file != null;
    }

    /**
     * What the file says.
     *
     * @throws ParameterException when no file is named
     * @throws UnusableException when the file does not hold
     */
    public CollectorConfig read() {
        var named = file;
        if (named == null) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "Name the configuration: --config FILE");
        }
        return switch (ConfigLoader.load(named, System.getenv())) {
            case Loaded.Usable(var config) -> config;
            case Loaded.Unusable(var problems) ->
                    throw new UnusableException(
                            String.join(
                                    System.lineSeparator(),
                                    problems.stream().map(Loaded.Problem::oneLine).toList()));
        };
    }
}
