package dev.footfall.collector.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.ConfigLoader;
import dev.footfall.collector.config.Loaded.Usable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithoutEffectTest {
    @TempDir Path directory;

    @Test
    void what_nobody_set_is_not_named() {
        assertThat(WithoutEffect.keys(ConfigLoader.defaults())).isEmpty();
    }

    @Test
    void what_is_set_and_changes_nothing_yet_is_named() throws Exception {
        var file =
                Files.writeString(
                        directory.resolve("footfall.yaml"),
                        """
                        web:
                          address: 127.0.0.1:0
                          base_url: https://stats.example
                        telemetry:
                          service_name: stats
                        """);

        var config = ((Usable) ConfigLoader.load(file, Map.of())).config();

        assertThat(WithoutEffect.keys(config)).containsExactly("web.base_url", "telemetry");
    }
}
