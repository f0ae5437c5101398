package dev.footfall.collector.ops.demo.visit;

import static dev.footfall.collector.ops.demo.visit.Weighted.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedTest {
    private static final int DRAWS = 200_000;

    @Test
    void values_come_in_proportion_to_their_weights() {
        var table = Weighted.of(share("a", 1), share("b", 5), share("c", 0), share("d", 4));

        assertThat(frequency(table, "a")).isCloseTo(0.1, within(0.005));
        assertThat(frequency(table, "b")).isCloseTo(0.5, within(0.005));
        assertThat(frequency(table, "c")).isZero();
        assertThat(frequency(table, "d")).isCloseTo(0.4, within(0.005));
    }

    @Test
    void ranks_follow_the_law_of_zipf() {
        var table = Weighted.zipf(List.of("first", "second", "third"));

        assertThat(frequency(table, "first")).isCloseTo(6 / 11.0, within(0.005));
        assertThat(frequency(table, "second")).isCloseTo(3 / 11.0, within(0.005));
        assertThat(frequency(table, "third")).isCloseTo(2 / 11.0, within(0.005));
    }

    @Test
    void a_single_value_always_comes() {
        assertThat(frequency(Weighted.evenly("only"), "only")).isEqualTo(1);
    }

    private static double frequency(Choice<String> table, String value) {
        var chance = new SplittableRandom(11);
        return IntStream.range(0, DRAWS).filter(_ -> table.draw(chance).equals(value)).count()
                / (double) DRAWS;
    }
}
