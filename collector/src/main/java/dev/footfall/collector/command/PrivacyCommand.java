package dev.footfall.collector.command;

import dev.footfall.collector.operation.Operations;
import dev.footfall.collector.ops.privacy.Erase;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code footfall privacy}. */
@Command(
        name = "privacy",
        mixinStandardHelpOptions = true,
        description = "What people may ask of whoever keeps their data.",
        subcommands = PrivacyCommand.Delete.class)
public final class PrivacyCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Say what to do: delete.");
    }

    /** {@code footfall privacy delete}. */
    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = {
                "Removes the events of a source or of a session for good, hot and cold, also while a"
                        + " collector serves them.",
                "Backups keep their copies: take a new one and delete the old ones."
            })
    static final class Delete implements Callable<Integer> {
        @Mixin private final OpenData data = new OpenData();

        @ArgGroup(multiplicity = "1")
        private @Nullable Subject subject;

        /** Whose events; one of them. */
        private static final class Subject {
            @Option(
                    names = "--source",
                    paramLabel = "URI",
                    description = "A site, an application or a pixel, such as https://example.com.")
            private @Nullable String source;

            @Option(names = "--session", paramLabel = "ID", description = "One visit of one tab.")
            private @Nullable String session;
        }

        @Override
        public Integer call() throws Exception {
            var wanted = Objects.requireNonNull(subject);
            Map<String, String> arguments = new HashMap<>();
            if (wanted.source != null) {
                arguments.put(Erase.SOURCE, wanted.source);
            }
            if (wanted.session != null) {
                arguments.put(Erase.SESSION, wanted.session);
            }
            return data.run(Operations.ERASE, arguments);
        }
    }
}
