package dev.footfall.collector.ops.transfer.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ops.transfer.part.Portion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortionsTest {
    private static final long SPAN = 1L << 20;
    private static final int MOST = 1_000;

    private final Portions portions = new Portions(MOST);

    @Test
    void nothing_has_no_portions() {
        assertThat(portions.cut(List.of())).isEmpty();
    }

    @Test
    void every_event_is_in_one_portion_and_none_is_larger_than_it_has_to_be() {
        var counted = counted(new Random(3), 5_000);

        var cut = portions.cut(counted);

        assertThat(cut.stream().mapToLong(Portion::events).sum())
                .isEqualTo(counted.stream().mapToLong(Portion::events).sum());
        assertThat(cut.stream().mapToLong(Portion::fingerprint).reduce(0, (a, b) -> a ^ b))
                .isEqualTo(
                        counted.stream()
                                .mapToLong(Portion::fingerprint)
                                .reduce(0, (a, b) -> a ^ b));
        assertThat(cut)
                .allMatch(each -> each.events() <= MOST || each.untilMs() - each.fromMs() == SPAN);
        for (int i = 1; i < cut.size(); i++) {
            assertThat(cut.get(i).fromMs()).isGreaterThanOrEqualTo(cut.get(i - 1).untilMs());
        }
    }

    @Test
    void portions_are_about_as_large_as_they_may_be() {
        var counted = counted(new Random(4), 5_000);
        long events = counted.stream().mapToLong(Portion::events).sum();

        assertThat(portions.cut(counted)).hasSizeLessThan((int) (4 * events / MOST));
    }

    @Test
    void events_that_come_or_go_at_one_time_leave_the_portions_of_other_times_alone() {
        var before = counted(new Random(5), 2_000);
        var after = new ArrayList<>(before);
        for (int changed = 700; changed < 710; changed++) {
            var one = before.get(changed);
            after.set(changed, new Portion(one.fromMs(), one.untilMs(), one.events() * 9, 1));
        }
        after.removeLast();

        var kept = new ArrayList<>(portions.cut(before));
        int all = kept.size();
        kept.retainAll(portions.cut(after));

        assertThat(kept).hasSizeGreaterThan(all - 6);
    }

    @Test
    void minutes_with_more_events_than_a_portion_may_have_are_one_all_the_same() {
        var rush = new Portion(7 * SPAN, 8 * SPAN, 50 * MOST, 1);

        assertThat(portions.cut(List.of(new Portion(6 * SPAN, 7 * SPAN, 1, 2), rush)))
                .containsExactly(new Portion(6 * SPAN, 7 * SPAN, 1, 2), rush);
    }

    /** Uneven, as of a site that is quiet at night and closed for a while. */
    private static List<Portion> counted(Random random, int spans) {
        var counted = new ArrayList<Portion>();
        long at = 1_768_000_000_000L / SPAN;
        for (int i = 0; i < spans; i++) {
            at += random.nextInt(50) == 0 ? 200 : 1;
            counted.add(
                    new Portion(
                            at * SPAN,
                            (at + 1) * SPAN,
                            1 + random.nextInt(100),
                            random.nextLong()));
        }
        return counted;
    }
}
