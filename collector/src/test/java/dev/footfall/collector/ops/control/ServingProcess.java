package dev.footfall.collector.ops.control;

import dev.footfall.collector.store.DirectoryLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Another process that holds a data directory and can be asked for things. */
final class ServingProcess implements AutoCloseable {
    private final Process process;

    private ServingProcess(Process process) {
        this.process = process;
    }

    /** Returns once it listens. */
    static ServingProcess start(Path directory) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServingProcess.class.getName(),
                        directory.toString());
        var serving =
                new ServingProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
        var first =
                new BufferedReader(
                                new InputStreamReader(
                                        serving.process.getInputStream(), StandardCharsets.UTF_8))
                        .lines()
                        .filter("listening"::equals)
                        .findFirst();
        if (first.isEmpty()) {
            throw new IllegalStateException("it ended and never listened");
        }
        return serving;
    }

    long id() {
        return process.pid();
    }

    /** SIGKILL. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** Serves the directory until it is killed, or until whoever started it is gone. */
    public static void main(String[] arguments) throws IOException {
        try (var held = DirectoryLock.take(Path.of(arguments[0]), Clock.systemUTC());
                var server = ControlServer.start(held, operations())) {
            System.out.println("listening");
            while (server != null && System.in.read() >= 0) {
                // Its standard input ends with the process that started it.
            }
        }
    }

    private static Map<String, Operation> operations() {
        return Map.of(
                "who",
                (_, console) -> {
                    console.line("process " + ProcessHandle.current().pid());
                    return 0;
                },
                "die",
                (_, _) -> {
                    Runtime.getRuntime().halt(9);
                    return 0;
                });
    }
}
