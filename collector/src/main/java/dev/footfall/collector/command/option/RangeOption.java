package dev.footfall.collector.command.option;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name a range of time, for every command that works on a part of the events. */
public final class RangeOption {
    @Option(
            names = "--from",
            paramLabel = "T",
            converter = InstantArgument.class,
            description =
                    "Only events at T or later: a date (UTC), a date and time with a zone, or"
                            + " milliseconds since 1970.")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "T",
            converter = InstantArgument.class,
            description = "Only events before T; a date leaves out that day.")
    private @Nullable Instant to;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /**
     * What was asked for.
     *
     * @param from inclusive; absent: from the first event on
     * @param to exclusive; absent: to the last event
     */
    public record Range(@Nullable Instant from, @Nullable Instant to) {}

    /**
     * The range.
     *
     * @throws ParameterException when it ends before it begins
     */
    public Range read() {
        var begin = from;
        var end = to;
        if (begin != null && end != null && !begin.isBefore(end)) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "--to " + end + " is not after --from " + begin + "; swap them");
        }
        return new Range(begin, end);
    }
}
