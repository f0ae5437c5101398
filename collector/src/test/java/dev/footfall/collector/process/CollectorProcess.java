package dev.footfall.collector.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link JarCommand} that serves on a free loopback port, its ACL open. Data and configuration
 * lie in the directory given, so that a second start there finds what the first one kept. Safe for
 * use by many threads once it is started.
 */
public final class CollectorProcess implements AutoCloseable {
    private final JarCommand command;
    private final URI url;

    private CollectorProcess(JarCommand command, URI url) {
        this.command = command;
        this.url = url;
    }

    /**
     * Returns once the collector accepts requests.
     *
     * @param settings further lines of configuration, each {@code dotted.key: value}, such as
     *     {@code storage.durability: power}; they win over this class's own
     * @throws IllegalStateException when it ends or stays silent instead, with all its output
     */
    public static CollectorProcess start(Path directory, String... settings) throws IOException {
        return startWith(List.of(), directory, settings);
    }

    /**
     * {@link #start} with flags for the JVM.
     *
     * @param jvmFlags such as {@code -Xmx96m}
     */
    public static CollectorProcess startWith(
            List<String> jvmFlags, Path directory, String... settings) throws IOException {
        var configuration = Settings.of(directory);
        for (var line : settings) {
            configuration.set(line);
        }
        var file = directory.resolve("footfall.yaml");
        Files.writeString(file, configuration.yaml());
        var arguments = new ArrayList<>(jvmFlags);
        arguments.addAll(List.of("serve", "--config", file.toString()));
        var command = JarCommand.start(directory, arguments.toArray(String[]::new));
        try {
            return new CollectorProcess(
                    command, URI.create(command.awaitLine("footfall: listening on ")));
        } catch (RuntimeException | Error failure) {
            command.close();
            throw failure;
        }
    }

    /** Where it listens, without a path or a final slash. */
    public URI url() {
        return url;
    }

    /** The operating system's view of it. */
    public ProcessHandle handle() {
        return command.handle();
    }

    /** Everything it has printed on both streams; complete once it has ended. */
    public String output() {
        return command.output();
    }

    /** Waits for its end, for a while; false when it still runs. */
    public boolean endsWithin(Duration limit) {
        return command.endsWithin(limit);
    }

    /** SIGKILL; returns when the process is gone. */
    public void kill() {
        command.kill();
    }

    /**
     * SIGTERM.
     *
     * @return its exit code
     * @throws IllegalStateException when it does not end, with all its output
     */
    public int stop() {
        return command.stop();
    }

    /** Kills it where it still runs. */
    @Override
    public void close() {
        command.close();
    }
}
