package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineIT {
    @TempDir private Path folder;

    @Test
    void help_names_what_can_be_said() throws Exception {
        var ended = Program.run(folder, "--help");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("--collector=URL", "LINK", "picture", "Examples:");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void the_version_is_that_of_the_build() throws Exception {
        var ended = Program.run(folder, "--version");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).matches("footfall-desktop \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    --colector=x,                  Unknown option: '--colector=x'
                    --collector=ftp://a.example,   is not the address of a collector
                    footfall://nowhere,            is no link of Footfall
                    """)
    void wrong_usage_says_what_is_wrong(String argument, String message) throws Exception {
        var ended = Program.run(folder, argument);

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains(message);
    }
}
