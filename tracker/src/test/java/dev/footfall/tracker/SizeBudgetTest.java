package dev.footfall.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Weighs the script that pages load against {@code size-budget.properties}, and says the weight.
 */
class SizeBudgetTest {
    private static final Path EVERYTHING =
            Path.of("target/classes/dev/footfall/tracker/tracker.js");
    private static final Path CORE = Path.of("target/tracker-core.js");
    private static final Path BUDGET = Path.of("size-budget.properties");

    @Test
    void the_script_stays_within_its_budget() throws IOException {
        var budget = new Properties();
        try (var lines = Files.newBufferedReader(BUDGET)) {
            budget.load(lines);
        }

        assertWithin(budget, "everything", EVERYTHING);
        assertWithin(budget, "core", CORE);
    }

    private static void assertWithin(Properties budget, String part, Path file) throws IOException {
        var script = Files.readAllBytes(file);
        int gzip = gzipped(script).length;
        int most = Integer.parseInt(budget.getProperty(part));
        var weight = "%s: gzip %d bytes of %d, raw %d".formatted(part, gzip, most, script.length);
        System.out.println(weight);
        assertThat(gzip <= most)
                .as("%s. Make the script smaller, or raise tracker/%s and say why", weight, BUDGET)
                .isTrue();
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip =
                new GZIPOutputStream(packed) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
