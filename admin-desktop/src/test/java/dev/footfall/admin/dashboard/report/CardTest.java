package dev.footfall.admin.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footfall.admin.Samples;
import dev.footfall.admin.format.Delta;
import org.junit.jupiter.api.Test;

class CardTest {
    @Test
    void five_cards_say_how_the_period_went() {
        var cards = Card.of(Samples.report(Samples.busy()), Metric.VISITORS, Samples.FORMATS);

        assertThat(cards)
                .extracting(Card::labelKey, Card::value, Card::delta)
                .containsExactly(
                        tuple("metric.visitors", "12,345", new Delta.Moved(true, 23, true)),
                        tuple("metric.pageviews", "45,678", new Delta.Moved(false, 9, false)),
                        tuple("metric.events", "321", new Delta.Level()),
                        tuple("card.bounce", "42%", new Delta.Moved(false, 17, true)),
                        tuple("card.duration", "47.3s", new Delta.Level()));
    }

    @Test
    void without_events_there_is_no_card_for_them() {
        var cards =
                Card.of(Samples.report(Samples.withVisitors(3)), Metric.VISITORS, Samples.FORMATS);

        assertThat(cards).extracting(Card::labelKey).doesNotContain("metric.events");
    }

    @Test
    void the_card_of_the_chosen_metric_stays() {
        var cards =
                Card.of(Samples.report(Samples.withVisitors(3)), Metric.EVENTS, Samples.FORMATS);

        assertThat(cards).extracting(Card::metric).contains(Metric.EVENTS);
    }

    @Test
    void what_was_not_measured_is_a_dash() {
        var cards =
                Card.of(Samples.report(Samples.withVisitors(3)), Metric.VISITORS, Samples.FORMATS);

        assertThat(cards)
                .filteredOn(card -> card.metric() == null)
                .extracting(Card::value, Card::delta)
                .containsOnly(tuple("—", new Delta.Unknown()));
    }
}
