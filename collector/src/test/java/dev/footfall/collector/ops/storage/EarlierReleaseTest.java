package dev.footfall.collector.ops.storage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Data directories that earlier releases wrote. Each has event files, a segment that was closed
 * properly and one that was in use: a kill left it so.
 */
class EarlierReleaseTest {
    private static final int EVENTS = 75;

    private final Clock clock = Clock.fixed(NOON.plus(Duration.ofDays(30)), ZoneOffset.UTC);

    @TempDir Path path;

    @ParameterizedTest
    @ValueSource(strings = "0.1.0-catalog-2.zip")
    void a_directory_of_an_earlier_release_is_taken_over_whole(String name) throws Exception {
        unpack(name);

        try (var directory = Stored.open(path, clock)) {
            assertThat(Stored.paths(directory)).isEqualTo(Stored.numbers(0, EVENTS));
            assertThat(Stored.problems(directory)).isEmpty();
            Stored.append(directory, Stored.views(NOON, EVENTS, EVENTS + 10));
            directory.parts().hot().sealAll();
            directory.compaction().run();

            assertThat(Stored.paths(directory)).isEqualTo(Stored.numbers(0, EVENTS + 10));
            assertThat(Stored.problems(directory)).isEmpty();
        }
    }

    private void unpack(String name) throws IOException {
        try (var zip = new ZipInputStream(EarlierReleaseTest.class.getResourceAsStream(name))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = path.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    /** Writes what this release leaves, for the ones that follow; CONTRIBUTING says when. */
    @Test
    @EnabledIfSystemProperty(named = "footfall.release", matches = ".+")
    void a_directory_of_this_release_is_written() throws Exception {
        var open = path.resolve("open");
        var image = path.resolve("image");
        try (var directory = Stored.open(open, clock)) {
            Stored.append(directory, Stored.views(NOON, 0, 50));
            directory.parts().hot().sealAll();
            directory.compaction().run();
            Stored.append(directory, Stored.views(NOON, 50, 70));
            directory.parts().hot().sealAll();
        }
        try (var directory = Stored.open(open, clock)) {
            Stored.append(directory, Stored.views(NOON, 70, EVENTS));
            Image.of(directory, image);
        }
        Files.copy(
                open.resolve("hot/0000000000000051.cm3.clean"),
                image.resolve("hot/0000000000000051.cm3.clean"));

        var written = Path.of("target", System.getProperty("footfall.release") + ".zip");
        pack(image, written);

        assertThat(written).isNotEmptyFile();
    }

    private static void pack(Path folder, Path target) throws IOException {
        try (var files = Files.walk(folder);
                var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var file :
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith("LOCK"))
                            .sorted()
                            .toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
    }
}
