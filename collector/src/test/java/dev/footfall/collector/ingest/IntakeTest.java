package dev.footfall.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Verdict.Accepted;
import dev.footfall.collector.ingest.Verdict.Ignored;
import dev.footfall.collector.ingest.Verdict.Reason;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Wishes NONE = new Wishes(false, false);
    private final Clock clock = Clock.fixed(Events.NOON, ZoneOffset.UTC);

    @Test
    void a_load_becomes_a_page_view_at_the_servers_time() {
        var event = accepted(hit("https://www.shop.example/a?secret=1", null, 700L));

        assertThat(event.kind()).isEqualTo(EventKind.PAGE_LOAD);
        assertThat(event.receivedMs()).isEqualTo(Events.NOON.toEpochMilli());
        assertThat(event.source()).isEqualTo("https://shop.example");
        assertThat(event.page()).isEqualTo(new Event.Page("/a", true, false, null, null));
        assertThat(event.detail().durationMs()).isEqualTo(700);
    }

    @Test
    void of_a_referrer_only_the_foreign_host_is_kept() {
        assertThat(
                        accepted(hit("https://a.example/", "https://www.b.example/x?q=1", null))
                                .page()
                                .referrerHost())
                .isEqualTo("b.example");
        assertThat(
                        accepted(hit("https://a.example/", "http://www.a.example/x", null))
                                .page()
                                .referrerHost())
                .isNull();
        assertThat(
                        accepted(hit("https://a.example/", "not an address", null))
                                .page()
                                .referrerHost())
                .isNull();
    }

    @Test
    void a_duration_of_less_than_nothing_or_more_than_a_day_is_dropped() {
        assertThat(accepted(hit("https://a.example/", null, -1L)).detail().durationMs()).isNull();
        assertThat(accepted(hit("https://a.example/", null, 86_400_001L)).detail().durationMs())
                .isNull();
        assertThat(accepted(hit("https://a.example/", null, 86_400_000L)).detail().durationMs())
                .isEqualTo(86_400_000L);
    }

    @Test
    void a_visitor_who_asks_not_to_be_counted_is_not() {
        var intake = new Intake(true, clock);
        var hit = hit("https://a.example/", null, null);

        assertThat(intake.judge(hit, new Wishes(true, false))).isEqualTo(new Ignored(Reason.DNT));
        assertThat(intake.judge(hit, new Wishes(false, true))).isEqualTo(new Ignored(Reason.GPC));
        assertThat(new Intake(false, clock).judge(hit, new Wishes(true, true)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void a_page_without_a_host_is_ignored() {
        assertThat(new Intake(true, clock).judge(hit("file:///home/me/a.html", null, null), NONE))
                .isEqualTo(new Ignored(Reason.NO_HOST));
    }

    private Event accepted(Hit hit) {
        return ((Accepted) new Intake(true, clock).judge(hit, NONE)).event();
    }

    private static Hit hit(String url, @Nullable String referrer, @Nullable Long durationMs) {
        return new Hit(
                "b",
                "s",
                Hit.Kind.LOAD,
                url,
                referrer,
                true,
                false,
                false,
                null,
                durationMs,
                null,
                null,
                Map.of());
    }
}
