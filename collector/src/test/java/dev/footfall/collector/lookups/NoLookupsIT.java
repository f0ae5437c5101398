package dev.footfall.collector.lookups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.acceptance.Hits;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.spi.InetAddressResolverProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the packaged collector with a resolver that records what is looked up. A connection to a
 * literal address would need that address in the code; a connection by name shows here.
 */
class NoLookupsIT {
    @TempDir Path directory;

    @Test
    void serving_and_answering_looks_up_nothing() throws Exception {
        assertThat(lookUpsOf("127.0.0.1:0")).isEmpty();
    }

    @Test
    void the_recorder_sees_a_name_that_the_configuration_holds() throws Exception {
        assertThat(lookUpsOf("localhost:0")).contains("localhost");
    }

    private List<String> lookUpsOf(String address) throws Exception {
        var lookups = directory.resolve("lookups.txt");
        var process = start(address, lookups);
        try (var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var line = String.valueOf(out.readLine());
            assertThat(line).startsWith("footfall: listening on ");
            var client = new Hits(URI.create(line.substring(line.lastIndexOf(' ') + 1)));
            assertThat(client.load("b", "/")).isEqualTo(204);
            assertThat(
                            client.statsOnce(stats -> stats.summary().pageviews() == 1)
                                    .summary()
                                    .pageviews())
                    .isEqualTo(1);
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.exists(lookups) ? Files.readAllLines(lookups) : List.of();
    }

    private Process start(String address, Path lookups) throws IOException {
        var services = Files.createDirectories(directory.resolve("services/META-INF/services"));
        Files.writeString(
                services.resolve(InetAddressResolverProvider.class.getName()),
                RecordingResolver.class.getName());
        var config = directory.resolve("footfall.yaml");
        Files.writeString(
                config,
                "web:\n  address: %s\n  admin:\n    acl: \"true\"\nstorage:\n  directory: '%s'\n"
                        .formatted(address, directory.resolve("data")));
        var classPath =
                String.join(
                        File.pathSeparator,
                        Path.of("target/footfall-collector.jar").toAbsolutePath().toString(),
                        Path.of("target/test-classes").toAbsolutePath().toString(),
                        directory.resolve("services").toString());
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlookups.file=" + lookups,
                        "-cp",
                        classPath,
                        "@" + jvmFlags(),
                        "dev.footfall.collector.Main",
                        "serve",
                        "--config",
                        config.toString());
        return command.redirectError(directory.resolve("err.txt").toFile()).start();
    }

    /** A class path start does not read the jar's manifest, so it needs this JVM's own flags. */
    private Path jvmFlags() throws IOException {
        var flags =
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(flag -> flag.startsWith("--"))
                        .toList();
        return Files.write(directory.resolve("jvm.flags"), flags);
    }
}
