package dev.footfall.collector.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.Loaded.Usable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleConfigTest {
    private static final Path EXAMPLE = Path.of("config.example.yaml");
    private static final Pattern COMMENTED_KEY = Pattern.compile("(?m)^( *)#([a-z_]+:)");

    @Test
    void the_example_says_the_defaults() {
        assertThat(ConfigLoader.load(EXAMPLE, Map.of()))
                .isEqualTo(new Usable(ConfigLoader.defaults()));
    }

    @Test
    void its_commented_keys_are_usable_too(@TempDir Path folder) throws IOException {
        var config =
                new LoadedText(folder, Map.of("FOOTFALL_CLIENT_SECRET", "s")).config(uncommented());

        assertThat(config.web()).hasNoNullFieldsOrProperties();
        assertThat(config.web().trustedProxies()).hasSize(2);
        assertThat(config.web().allowedSources()).hasSize(2);
        assertThat(config.web().admin().oidc())
                .hasNoNullFieldsOrProperties()
                .extracting(CollectorConfig.Oidc::clientSecret)
                .isEqualTo("s");
        assertThat(config.telemetry()).hasNoNullFieldsOrProperties();
    }

    @Test
    void no_key_is_left_out(@TempDir Path folder) throws IOException {
        var problems = new Problems("");
        var file = Files.writeString(folder.resolve("config.yaml"), uncommented());
        var settings = new Settings(YamlFile.read(file, problems), Map.of(), problems);
        Keys.read(settings);

        assertThat(settings.known()).hasSizeGreaterThan(20).allMatch(settings::has);
    }

    private static String uncommented() throws IOException {
        return COMMENTED_KEY.matcher(Files.readString(EXAMPLE)).replaceAll("$1$2");
    }
}
