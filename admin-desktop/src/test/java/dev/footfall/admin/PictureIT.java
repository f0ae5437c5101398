package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureIT {
    @TempDir private Path folder;
    private final ScriptedCollector collector = ScriptedCollector.start();

    @AfterEach
    void close() {
        collector.close();
    }

    private Program.Ended picture(String... arguments) throws Exception {
        var all = new String[arguments.length + 6];
        all[0] = "picture";
        all[1] = "--collector";
        all[2] = collector.address().toString();
        all[3] = "--screen";
        all[4] = "dashboard";
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        all[all.length - 1] = file().toString();
        return Program.run(folder, all);
    }

    private Path file() {
        return folder.resolve("dashboard.png");
    }

    @ParameterizedTest(name = "{0} {1}x{2}")
    @CsvSource({"light, 1440, 900", "dark, 1024, 700"})
    void a_screen_is_rendered_in_the_size_and_theme_asked_for(String theme, int width, int height)
            throws Exception {
        collector.answers(Samples.busy());

        var ended = picture("--theme", theme, "--size", width + "x" + height);

        assertThat(ended).isEqualTo(new Program.Ended(0, "", ""));
        var image = ImageIO.read(file().toFile());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(colours(image)).isGreaterThan(50);
        boolean bright = (image.getRGB(width - 30, height - 4) & 0xff) > 128;
        assertThat(bright).isEqualTo(theme.equals("light"));
    }

    private static long colours(BufferedImage image) {
        int width = image.getWidth();
        return IntStream.range(0, width * image.getHeight())
                .map(i -> image.getRGB(i % width, i / width))
                .distinct()
                .count();
    }

    @Test
    void a_screen_without_data_is_no_picture() throws Exception {
        collector.answers(Samples.quiet());

        assertThat(picture())
                .isEqualTo(
                        new Program.Ended(1, "", "footfall-desktop: No visits in this period\n"));
        assertThat(file()).doesNotExist();
    }

    @Test
    void an_unreachable_collector_is_named_with_the_cause() throws Exception {
        collector.close();

        var ended = picture();

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .contains(collector.address().toString())
                .contains("refused the connection");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_named() throws Exception {
        collector.answers(Samples.busy());
        Files.createDirectory(file());

        var ended = picture();

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains(file().toString());
    }

    @Test
    void the_screens_are_listed() throws Exception {
        assertThat(Program.run(folder, "picture", "--list"))
                .isEqualTo(new Program.Ended(0, "dashboard\n", ""));
    }

    @Test
    void wrong_usage_is_told_from_failure() throws Exception {
        assertThat(Program.run(folder, "picture", "x.png").status()).isEqualTo(2);
        assertThat(picture("--size", "huge").err()).contains("\"huge\" is not like 1440x900");
        assertThat(picture("--theme", "pink").err()).contains("\"pink\" is neither light nor dark");
        assertThat(picture("--offline").err()).contains("--offline is not available yet");
        assertThat(file()).doesNotExist();
    }
}
