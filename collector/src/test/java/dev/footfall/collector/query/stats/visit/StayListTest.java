package dev.footfall.collector.query.stats.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class StayListTest {
    private static final int DAY_MS = 86_400_000;

    private final long seed = Long.getLong("footfall.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @RepeatedTest(20)
    void as_many_are_at_most_so_long_as_there_are() {
        var stays = stays(random.nextInt(1_000));
        var list = StayList.of(stays.clone());

        assertThat(list.size()).isEqualTo(stays.length);
        var asked = IntStream.concat(IntStream.of(0, DAY_MS), Arrays.stream(stays)).toArray();
        for (int stay : asked) {
            for (int near = stay - 1; near <= stay + 1; near++) {
                int limit = near;
                assertThat((long) list.atMost(limit))
                        .as("at most %d, seed %d", limit, seed)
                        .isEqualTo(Arrays.stream(stays).filter(one -> one <= limit).count());
            }
        }
    }

    @RepeatedTest(20)
    void a_median_over_several_lists_is_that_of_all_their_durations() {
        var parts = List.of(stays(random.nextInt(300)), stays(random.nextInt(3)), stays(7));
        var all = parts.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        var stay = Stay.of(parts.stream().map(int[]::clone).map(StayList::of).toList());

        int half = all.length / 2;
        double median = all.length % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2.0;
        assertThat(stay.medianMs()).as("seed %d", seed).isEqualTo(Math.round(median));
        long bounces = Arrays.stream(all).filter(one -> one >= 100 && one <= 5_000).count();
        assertThat(stay.bounceRate()).isEqualTo((double) bounces / all.length);
    }

    @Test
    void of_nothing_there_is_no_median_and_of_little_no_bounce_rate() {
        assertThat(Stay.of(List.of())).isEqualTo(new Stay(null, null));
        assertThat(Stay.of(List.of(StayList.of(new int[0])))).isEqualTo(new Stay(null, null));
        assertThat(Stay.of(List.of(StayList.of(new int[] {0, 0, DAY_MS, DAY_MS}))))
                .isEqualTo(new Stay(null, DAY_MS / 2L));
    }

    @Test
    void a_usual_day_takes_less_than_two_bytes_a_duration() {
        var stays = IntStream.generate(() -> (int) (Math.exp(random.nextGaussian()) * 30_000));
        var list = StayList.of(stays.limit(14_000).toArray());

        assertThat(list.bytes()).isLessThan(2 * list.size());
    }

    /** Of every length, many of them equal. */
    private int[] stays(int size) {
        return IntStream.generate(() -> random.nextInt(1 + random.nextInt(DAY_MS + 1)))
                .map(stay -> stay >>> random.nextInt(27))
                .limit(size)
                .toArray();
    }
}
