package dev.footfall.collector.command;

import dev.footfall.collector.command.option.FilterArgument;
import dev.footfall.collector.command.option.InstantArgument;
import dev.footfall.collector.operation.Operations;
import dev.footfall.collector.ops.transfer.stored.ExportEvents;
import dev.footfall.model.filter.tree.FilterException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footfall export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes events into a file, as they are stored, also while a collector serves them.",
            "The file appears when it is whole; interrupted, the same command goes on where it ended.",
            "See docs/transfer.md for its columns."
        })
public final class ExportCommand implements Callable<Integer> {
    @Mixin private final OpenData data = new OpenData();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "ndjson|csv|parquet",
            description = "What to write.")
    private Format format = Format.ndjson;

    @Option(
            names = "--from",
            converter = InstantArgument.class,
            paramLabel = "T",
            description = "First instant: a date, a date and time with a zone, or ms since 1970.")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            converter = InstantArgument.class,
            paramLabel = "T",
            description = "End, exclusive, in the same forms.")
    private @Nullable Instant to;

    @Option(
            names = "--filter",
            paramLabel = "EXPR",
            description = "Only events that this filter keeps; see docs/filters.md.")
    private @Nullable String filter;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "OUT", description = "The file; an older one is replaced.")
    private @Nullable Path target;

    /** In lower case, as people type them. */
    enum Format {
        ndjson,
        csv,
        parquet
    }

    @Override
    public Integer call() throws Exception {
        var arguments = new HashMap<String, String>();
        arguments.put(ExportEvents.TARGET, OpenData.absolute(target));
        arguments.put(ExportEvents.FORMAT, format.name());
        if (from != null) {
            arguments.put(ExportEvents.FROM, String.valueOf(from.toEpochMilli()));
        }
        if (to != null) {
            arguments.put(ExportEvents.TO, String.valueOf(to.toEpochMilli()));
        }
        if (filter != null) {
            checkFilter(filter);
            arguments.put(ExportEvents.FILTER, filter);
        }
        return data.run(Operations.EXPORT, arguments);
    }

    /** Here already, because it is the one who typed it that has to mend it. */
    private void checkFilter(String text) {
        try {
            FilterArgument.parse(text);
        } catch (FilterException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--filter: %s (at character %d)".formatted(e.getMessage(), e.position() + 1));
        }
    }
}
