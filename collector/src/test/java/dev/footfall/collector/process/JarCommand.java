package dev.footfall.collector.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One {@code java -jar footfall-collector.jar COMMAND} with no flags but those of the jar. Confined
 * to one thread, but for {@link #kill}, which any thread may call.
 *
 * <p>The system property {@code collector.jar} names another jar than this module's own, and {@code
 * collector.archive} an archive of that jar's classes, so that long runs start faster.
 */
public final class JarCommand implements AutoCloseable {
    private static final Duration LINE_LIMIT = Duration.ofSeconds(60);
    private static final Duration EXIT_LIMIT = Duration.ofSeconds(60);
    private static final String END = "\0";

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> standardOutput = new LinkedBlockingQueue<>();
    private final List<Thread> readers;

    private JarCommand(Process process) {
        this.process = process;
        readers =
                List.of(
                        Thread.ofPlatform()
                                .daemon()
                                .start(() -> read(process.getInputStream(), true)),
                        Thread.ofPlatform()
                                .daemon()
                                .start(() -> read(process.getErrorStream(), false)));
    }

    /** How a command ended, and everything it printed on both streams. */
    public record Ended(int exitCode, String output) {}

    /**
     * Starts a command and returns at once.
     *
     * @param directory where it runs
     * @param arguments flags of the JVM ({@code -D…}, {@code -X…}) first, then the command's own
     */
    public static JarCommand start(Path directory, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var own = List.of(arguments);
        var archive = System.getProperty("collector.archive");
        if (archive != null) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        own.stream().filter(JarCommand::isForTheJvm).forEach(command::add);
        var jar = Path.of(System.getProperty("collector.jar", "target/footfall-collector.jar"));
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        own.stream().filter(argument -> !isForTheJvm(argument)).forEach(command::add);
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        // Flags from the environment would hide what the bare jar lacks, and announce themselves.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return new JarCommand(builder.start());
    }

    private static boolean isForTheJvm(String argument) {
        return argument.startsWith("-D") || argument.startsWith("-X");
    }

    /** Runs a command to its end. */
    public static Ended run(Path directory, String... arguments) throws IOException {
        try (var command = start(directory, arguments)) {
            int exitCode = command.awaitExit();
            return new Ended(exitCode, command.output());
        }
    }

    /**
     * Waits for the next line on standard output that begins so, and returns the rest of it.
     *
     * @throws IllegalStateException when it ends or stays silent instead, with all its output
     */
    public String awaitLine(String beginning) {
        try {
            var line = standardOutput.poll(LINE_LIMIT.toSeconds(), TimeUnit.SECONDS);
            while (line != null && !line.equals(END)) {
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length());
                }
                line = standardOutput.poll(LINE_LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            throw interruptedBy(interrupted);
        }
        throw new IllegalStateException("no line '" + beginning + "…'; it printed:\n" + output());
    }

    /** The operating system's view of it. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Everything it has printed on both streams; complete once it has ended. */
    public String output() {
        return String.join("\n", output);
    }

    /** Waits for its end, for a while; false when it still runs. */
    public boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit);
        } catch (InterruptedException interrupted) {
            throw interruptedBy(interrupted);
        }
    }

    /** SIGKILL; returns when the process is gone. */
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitExit();
    }

    /**
     * SIGTERM.
     *
     * @return its exit code
     * @throws IllegalStateException when it has not ended after a minute, with all its output
     */
    public int stop() {
        // Process.destroy() would close the pipes, and lose what has not been read from them yet.
        process.toHandle().destroy();
        return awaitExit();
    }

    /** Kills it where it still runs. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private int awaitExit() {
        try {
            if (!process.waitFor(EXIT_LIMIT)) {
                throw new IllegalStateException("it still runs; it printed:\n" + output());
            }
            for (var reader : readers) {
                reader.join();
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw interruptedBy(interrupted);
        }
    }

    private static IllegalStateException interruptedBy(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", interrupted);
    }

    private void read(InputStream stream, boolean isStandardOutput) {
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (isStandardOutput) {
                    standardOutput.add(line);
                }
            }
        } catch (IOException _) {
            // Killing a process closes its streams, sometimes in the middle of a read: the end.
        } finally {
            if (isStandardOutput) {
                standardOutput.add(END);
            }
        }
    }
}
