package dev.footfall.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Verdict.Accepted;
import dev.footfall.collector.ingest.Verdict.Ignored;
import dev.footfall.collector.ingest.Verdict.Reason;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Safari/537.36";
    private static final SourcePolicy EVERYBODY = new SourcePolicy(List.of());
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
        var hit = hit("https://a.example/", null, null);
        var track = new Wishes(true, false);
        var control = new Wishes(false, true);

        assertThat(judge(hit, signals(track, BROWSER))).isEqualTo(new Ignored(Reason.DNT));
        assertThat(judge(hit, signals(control, BROWSER))).isEqualTo(new Ignored(Reason.GPC));
        assertThat(
                        new Intake(new Screening(false), EVERYBODY, clock)
                                .judge(hit, signals(new Wishes(true, true), BROWSER)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void what_no_person_looks_at_does_not_count() {
        var hit = hit("https://a.example/", null, null);
        var headless = BROWSER.replace("Chrome/", "HeadlessChrome/");

        assertThat(judge(hit, signals(NONE, null))).isEqualTo(new Ignored(Reason.BOT));
        assertThat(judge(hit, signals(NONE, "Googlebot/2.1"))).isEqualTo(new Ignored(Reason.BOT));
        assertThat(judge(hit, signals(NONE, headless))).isEqualTo(new Ignored(Reason.HEADLESS));
        assertThat(judge(hit, new Signals(NONE, BROWSER, null, true)))
                .isEqualTo(new Ignored(Reason.PREFETCH));
    }

    @Test
    void a_page_without_a_host_is_ignored() {
        assertThat(judge(hit("file:///home/me/a.html", null, null), signals(NONE, BROWSER)))
                .isEqualTo(new Ignored(Reason.NO_HOST));
    }

    @Test
    void a_site_that_is_not_named_does_not_count() {
        var intake =
                new Intake(new Screening(true), new SourcePolicy(List.of("shop.example")), clock);
        var signals = signals(NONE, BROWSER);

        assertThat(intake.judge(hit("https://www.shop.example/", null, null), signals))
                .isInstanceOf(Accepted.class);
        assertThat(intake.judge(hit("https://else.example/", null, null), signals))
                .isEqualTo(new Ignored(Reason.NOT_ALLOWED));
    }

    @Test
    void the_client_is_kept_in_classes_only() {
        var client = accepted(hit("https://a.example/", null, null)).client();

        assertThat(client)
                .isEqualTo(
                        new Event.Client(
                                "DE", "de", "Chrome", "142.0.0.0", "Linux", "Desktop", "2.1.0"));
    }

    private Event accepted(Hit hit) {
        return ((Accepted) judge(hit, signals(NONE, BROWSER))).event();
    }

    private Verdict judge(Hit hit, Signals signals) {
        return new Intake(new Screening(true), EVERYBODY, clock).judge(hit, signals);
    }

    private static Signals signals(Wishes wishes, @Nullable String userAgent) {
        return new Signals(wishes, userAgent, "de-AT,de;q=0.9,en;q=0.8", false);
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
                "Europe/Berlin",
                durationMs,
                null,
                " 2.1.0 ",
                Map.of());
    }
}
