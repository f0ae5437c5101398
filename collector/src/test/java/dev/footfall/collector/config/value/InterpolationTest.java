package dev.footfall.collector.config.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("A", "1", "B_2", "two", "EMPTY", "", "SLY", "${{ env.A }} $1 \\");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    plain                              | plain
                    ${{ env.A }}                       | 1
                    ${{env.A}}                         | 1
                    ${{   env.B_2   }}                 | two
                    a${{ env.A }}b${{ env.B_2 }}c      | a1btwoc
                    ${{ env.A }}${{ env.A }}           | 11
                    x${{ env.EMPTY }}y                 | xy
                    $ { } {{ }} ${A} $${{ env.A }}     | $ { } {{ }} ${A} $1
                    ${{ env.SLY }}                     | ${{ env.A }} $1 \\
                    ${{ env.A }} }}                    | 1 }}
                    """)
    void places_are_filled_once(String text, String expected) {
        assertThat(Interpolation.fill(text, ENVIRONMENT)).isEqualTo(new Fits<>(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ${{ env.A           | opens ${{ and never closes it
                    ${{ env.A }} ${{    | opens ${{ and never closes it
                    ${{ A }}            | holds ${{ A }}, which names no environment variable
                    ${{ secrets.A }}    | holds ${{ secrets.A }}, which names no environment variable
                    ${{ env. }}         | holds ${{ env. }}, which names no environment variable
                    ${{ env.A B }}      | holds ${{ env.A B }}, which names no environment variable
                    ${{ }}              | holds ${{  }}, which names no environment variable
                    ${{ ENV.A }}        | holds ${{ ENV.A }}, which names no environment variable
                    """)
    void a_place_that_is_written_badly_is_shown(String text, String problem) {
        assertThat(Interpolation.fill(text, ENVIRONMENT))
                .isEqualTo(new Unfit<>(problem, "write ${{ env.NAME }}"));
    }

    @Test
    void variables_that_are_not_set_are_named_together() {
        assertThat(Interpolation.fill("${{ env.X }} ${{ env.A }} ${{ env.Y }}", ENVIRONMENT))
                .isEqualTo(
                        new Unfit<>(
                                "needs the environment variables X, Y, which are not set",
                                "set them before starting, or write the value itself"));
    }
}
