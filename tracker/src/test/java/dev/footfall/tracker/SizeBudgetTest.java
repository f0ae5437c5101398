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
    private static final String SCRIPT = "/dev/footfall/tracker/tracker.js";
    private static final Path BUDGET = Path.of("size-budget.properties");

    @Test
    void the_script_stays_within_its_budget() throws IOException {
        var script = script();
        int raw = script.length;
        int gzip = gzipped(script).length;
        var budget = new Properties();
        try (var lines = Files.newBufferedReader(BUDGET)) {
            budget.load(lines);
        }
        int rawBudget = Integer.parseInt(budget.getProperty("raw"));
        int gzipBudget = Integer.parseInt(budget.getProperty("gzip"));

        var weight =
                "tracker.js: raw %d bytes of %d, gzip %d of %d"
                        .formatted(raw, rawBudget, gzip, gzipBudget);
        System.out.println(weight);
        assertThat(raw <= rawBudget && gzip <= gzipBudget)
                .as("%s. Make the script smaller, or raise tracker/%s and say why", weight, BUDGET)
                .isTrue();
    }

    private static byte[] script() throws IOException {
        try (var script = SizeBudgetTest.class.getResourceAsStream(SCRIPT)) {
            assertThat(script).as("the bundled script on the class path, %s", SCRIPT).isNotNull();
            return script.readAllBytes();
        }
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
