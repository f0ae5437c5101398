package dev.footfall.admin.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With GNOME's keyring on a bus of its own, where this machine has both. */
class SystemKeyStoreIT {
    private static final String UNLOCKED =
            """
            printf x | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
            "$@"
            """;

    @TempDir private Path folder;

    @BeforeEach
    void needs() {
        assumeThat(List.of("gnome-keyring-daemon", "dbus-run-session"))
                .allMatch(SystemKeyStoreIT::isInstalled);
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private List<String> run(String script, String... args)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("dbus-run-session", "--", "sh", "-c", script, "sh"));
        command.addAll(
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VaultProgram.class.getName(),
                        folder.resolve("settings").toString()));
        command.addAll(List.of(args));
        var out = folder.resolve("out.txt");
        var builder = new ProcessBuilder(command);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        var process =
                builder.redirectOutput(out.toFile())
                        .redirectError(folder.resolve("err.txt").toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(Files.readString(folder.resolve("err.txt")));
        }
        return Files.readString(out, StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void the_key_lies_in_the_systems_key_store() throws Exception {
        assertThat(run(UNLOCKED, "secret")).containsExactly("KeyStore[]", "secret");
        assertThat(folder.resolve("settings/sessions.key")).doesNotExist();

        assertThat(run(UNLOCKED)).containsExactly("KeyStore[]", "secret");
    }

    @Test
    void without_a_key_store_on_the_bus_a_file_does() throws Exception {
        assertThat(run("\"$@\"", "secret").getLast()).isEqualTo("secret");
        assertThat(folder.resolve("settings/sessions.key")).exists();
    }
}
