package dev.footfall.collector.ingest;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.Verdict.Accepted;
import dev.footfall.collector.ingest.Verdict.Ignored;
import dev.footfall.collector.ingest.Verdict.Reason;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PixelIntakeTest {
    private static final Pixel PIXEL = new Pixel("px1", "opened", "{\"letter\":\"7\"}");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void loading_a_pixel_is_an_event_that_says_nothing_of_the_visitor() {
        var verdict = new PixelIntake(true, clock).judge(PIXEL, new Wishes(false, false));

        assertThat(verdict)
                .isEqualTo(
                        new Accepted(
                                new Event(
                                        NOON.toEpochMilli(),
                                        EventKind.PIXEL,
                                        "",
                                        null,
                                        "pixel://px1",
                                        Page.NONE,
                                        Client.UNKNOWN,
                                        Campaign.NONE,
                                        new Detail(null, "opened", "{\"letter\":\"7\"}"),
                                        null)));
    }

    @Test
    void a_visitor_who_asks_not_to_be_counted_is_not() {
        var intake = new PixelIntake(true, clock);

        assertThat(intake.judge(PIXEL, new Wishes(true, false))).isEqualTo(new Ignored(Reason.DNT));
        assertThat(intake.judge(PIXEL, new Wishes(false, true))).isEqualTo(new Ignored(Reason.GPC));
        assertThat(new PixelIntake(false, clock).judge(PIXEL, new Wishes(true, true)))
                .isInstanceOf(Accepted.class);
    }
}
