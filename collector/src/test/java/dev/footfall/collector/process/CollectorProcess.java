package dev.footfall.collector.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * One {@code java -jar footfall-collector.jar serve} with no flags but those of the jar, on a free
 * loopback port, its ACL open. Data and configuration lie in the directory given, so that a second
 * start there finds what the first one kept. Safe for use by many threads.
 *
 * <p>The system property {@code collector.jar} names another jar than this module's own.
 */
public final class CollectorProcess implements AutoCloseable {
    private static final Pattern LISTENING =
            Pattern.compile("footfall: listening on (http://\\S+)");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final Thread standardOutput;
    private final Thread standardError;

    private CollectorProcess(Process process) {
        this.process = process;
        standardOutput = reading(process.getInputStream(), true);
        standardError = reading(process.getErrorStream(), false);
    }

    /**
     * Returns once the collector accepts requests.
     *
     * @param settings further lines of configuration, each {@code dotted.key: value}, such as
     *     {@code storage.durability: power}; they win over this class's own
     * @throws IllegalStateException when it ends or stays silent instead, with all its output
     */
    public static CollectorProcess start(Path directory, String... settings) throws IOException {
        var configuration = Settings.of(directory);
        for (var line : settings) {
            configuration.set(line);
        }
        var file = directory.resolve("footfall.yaml");
        Files.writeString(file, configuration.yaml());
        var started = new CollectorProcess(launch(directory, "serve", "--config", file.toString()));
        try {
            started.awaitAddress();
            return started;
        } catch (RuntimeException | Error failure) {
            started.close();
            throw failure;
        }
    }

    /** Where it listens, without a path or a final slash. */
    public URI url() {
        return address.join();
    }

    /** Everything it has printed on both streams; complete once it has ended. */
    public String output() {
        return String.join("\n", output);
    }

    /** SIGKILL; returns when the process is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /**
     * SIGTERM.
     *
     * @return its exit code
     * @throws IllegalStateException when it has not ended after 30 s, with all its output
     */
    public int stop() {
        process.destroy();
        return awaitExit();
    }

    /** Kills it where it still runs. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private static Process launch(Path directory, String... arguments) throws IOException {
        var jar = Path.of(System.getProperty("collector.jar", "target/footfall-collector.jar"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ProcessBuilder(java.toString(), "-jar", jar.toAbsolutePath().toString());
        command.command().addAll(List.of(arguments));
        command.directory(directory.toFile());
        // Flags from the environment would hide what the bare jar lacks, and announce themselves.
        command.environment().remove("JAVA_TOOL_OPTIONS");
        command.environment().remove("JDK_JAVA_OPTIONS");
        return command.start();
    }

    private void awaitAddress() {
        try {
            address.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException _) {
            throw new IllegalStateException(
                    "the collector does not listen; it printed:\n" + output());
        } catch (InterruptedException interrupted) {
            throw interruptedBy(interrupted);
        }
    }

    private int awaitExit() {
        try {
            if (!process.waitFor(STOP_LIMIT)) {
                throw new IllegalStateException(
                        "the collector still runs; it printed:\n" + output());
            }
            standardOutput.join();
            standardError.join();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw interruptedBy(interrupted);
        }
    }

    private static IllegalStateException interruptedBy(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", interrupted);
    }

    private Thread reading(InputStream stream, boolean announces) {
        return Thread.ofVirtual().start(() -> read(stream, announces));
    }

    private void read(InputStream stream, boolean announces) {
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                var listening = LISTENING.matcher(line);
                if (announces && listening.matches()) {
                    address.complete(URI.create(listening.group(1)));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (announces) {
                address.completeExceptionally(new IllegalStateException("standard output ended"));
            }
        }
    }
}
