package dev.footfall.admin.dashboard.report;

import dev.footfall.admin.format.Delta;
import dev.footfall.admin.format.Formats;
import dev.footfall.model.report.MetricSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one card says.
 *
 * @param labelKey key of its name among the messages
 * @param metric what choosing it selects; absent where there is nothing to select
 * @param hintKey key of the explanation shown beside the pointer
 */
public record Card(
        String labelKey, @Nullable Metric metric, String hintKey, String value, Delta delta) {
    private static final String ABSENT = "—";

    /** The cards in their order; events only where there are any, or where they are being shown. */
    public static List<Card> of(Report report, Metric selected, Formats formats) {
        var now = report.data().summary();
        var before = report.data().previousSummary();
        var cards = new ArrayList<Card>();
        cards.add(count(Metric.VISITORS, "card.visitors.hint", now, before, formats));
        cards.add(count(Metric.PAGEVIEWS, "card.pageviews.hint", now, before, formats));
        if (selected == Metric.EVENTS || now.events() > 0 || before.events() > 0) {
            cards.add(count(Metric.EVENTS, "card.events.hint", now, before, formats));
        }
        cards.add(bounce(now.bounceRate(), before.bounceRate(), formats));
        cards.add(duration(now.medianDurationMs(), before.medianDurationMs(), formats));
        return cards;
    }

    private static Card count(
            Metric metric,
            String hintKey,
            MetricSummary now,
            MetricSummary before,
            Formats formats) {
        long value = metric.of(now);
        var delta = Delta.between(metric.of(before), value, Delta.Wish.MORE);
        return new Card(metric.labelKey(), metric, hintKey, formats.thousands(value), delta);
    }

    private static Card bounce(@Nullable Double now, @Nullable Double before, Formats formats) {
        var value = now == null ? ABSENT : formats.percent(now);
        var delta = Delta.between(before, now, Delta.Wish.LESS);
        return new Card("card.bounce", null, "card.bounce.hint", value, delta);
    }

    private static Card duration(@Nullable Long now, @Nullable Long before, Formats formats) {
        var value = now == null ? ABSENT : formats.duration(Duration.ofMillis(now));
        var delta = Delta.between(before, now, Delta.Wish.MORE);
        return new Card("card.duration", null, "card.duration.hint", value, delta);
    }
}
