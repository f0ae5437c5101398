package dev.footfall.admin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as its users start it: the jar, in a process of its own, without a display. */
final class Program {
    private static final long LIMIT_SECONDS = 120;
    private static final Path JAR = Path.of("target", "footfall-desktop.jar");

    private Program() {}

    /** What a finished process leaves. */
    record Ended(int status, String out, String err) {}

    static Ended run(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("FOOTFALL_SETTINGS_DIR", folder.toAbsolutePath().toString());
        var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + command);
            }
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }
}
