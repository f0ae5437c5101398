package dev.footfall.collector.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileIT {
    @TempDir Path directory;

    @Test
    void it_takes_no_class_of_hadoop_to_write_a_file_and_to_read_it() throws Exception {
        var output = directory.resolve("output").toFile();
        var classPath =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry ->
                                !Path.of(entry).getFileName().toString().startsWith("hadoop-"))
                        .collect(Collectors.joining(File.pathSeparator));
        assertThat(classPath).hasSizeLessThan(System.getProperty("java.class.path").length());
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                classPath,
                                RoundTrip.class.getName(),
                                directory.resolve("events.parquet").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();

        assertThat(process.waitFor()).as(Files.readString(output.toPath())).isZero();
    }
}
