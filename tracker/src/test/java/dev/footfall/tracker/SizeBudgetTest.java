package dev.footfall.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Weighs the script that pages load, as it is served, against {@code size-budget.properties}, and
 * says the weight.
 */
class SizeBudgetTest {
    private static final Path EVERYTHING =
            Path.of("target/classes/dev/footfall/tracker/tracker.js.gz");
    private static final Path CORE = Path.of("target/core.js.gz");
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
        var packed = Files.readAllBytes(file);
        int raw = unpacked(packed).length;
        int most = Integer.parseInt(budget.getProperty(part));
        var weight = "%s: gzip %d bytes of %d, raw %d".formatted(part, packed.length, most, raw);
        System.out.println(weight);
        assertThat(packed.length <= most)
                .as("%s. Make the script smaller, or raise tracker/%s and say why", weight, BUDGET)
                .isTrue();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        }
    }
}
