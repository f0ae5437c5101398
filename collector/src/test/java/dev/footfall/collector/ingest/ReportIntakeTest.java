package dev.footfall.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.Verdict.Accepted;
import dev.footfall.collector.ingest.Verdict.Ignored;
import dev.footfall.collector.ingest.Verdict.Reason;
import dev.footfall.collector.ingest.fingerprint.FailureInput;
import dev.footfall.collector.ingest.fingerprint.Grouping;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportIntakeTest {
    private static final Wishes NONE = new Wishes(false, false);
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
    private static final SourcePolicy EVERYBODY = new SourcePolicy(List.of());

    private final Clock clock = Clock.fixed(Events.NOON, ZoneOffset.UTC);
    private final ReportIntake intake = new ReportIntake(new Screening(true), EVERYBODY, clock);

    @Test
    void a_report_becomes_an_event_of_its_page_and_its_client() {
        var event =
                accepted(
                        new Report(
                                "http://www.Shop.example:8080/cart/?x=1#y",
                                "TypeError",
                                "x",
                                "at a (b.js:1:2)",
                                "b1",
                                " s1 ",
                                true,
                                " 2.1 ",
                                null,
                                Map.of("plan", "pro"),
                                "Europe/Berlin",
                                7));

        assertThat(event.receivedMs()).isEqualTo(Events.NOON.toEpochMilli());
        assertThat(event.kind()).isEqualTo(EventKind.EXCEPTION);
        assertThat(event.beaconId()).isEqualTo("b1");
        assertThat(event.sessionId()).isEqualTo("s1");
        assertThat(event.source()).isEqualTo("https://shop.example");
        assertThat(event.page().pathname()).isEqualTo("/cart");
        assertThat(event.client())
                .isEqualTo(new Client("DE", "de", "Firefox", "153.0", "Linux", "Desktop", "2.1"));
        assertThat(event.detail().metadataJson()).isEqualTo("{\"plan\":\"pro\"}");
        var group = Grouping.group(new FailureInput("TypeError", "x", "at a (b.js:1:2)", null));
        assertThat(failure(event))
                .isEqualTo(
                        new Failure(
                                "TypeError",
                                "x",
                                "at a (b.js:1:2)",
                                group.id(),
                                true,
                                Basis.whole(Grouping.RULES_VERSION),
                                7));
    }

    @ParameterizedTest
    @CsvSource({
        "900, 900, 15000",
        "1001, 900, 15000",
        "900, 1001, 15000",
        "900, 900, 16001",
        "40000, 40000, 40000"
    })
    void what_the_caps_cut_off_is_kept_for_filing_anew(int type, int message, int stack) {
        var report =
                report(
                        "é".repeat(type / 2) + "T".repeat(type % 2),
                        "m✓".repeat(message / 4) + "m".repeat(message % 4),
                        ("at " + "f".repeat(stack - 40) + " (a.js:1:2)\nat tail🙂 (b.js:1:2)"),
                        null);

        var failure = failure(accepted(report));

        assertThat(bytes(failure.type())).isLessThanOrEqualTo(1_003);
        assertThat(bytes(failure.message())).isLessThanOrEqualTo(1_003);
        assertThat(bytes(Objects.requireNonNull(failure.stack()))).isLessThanOrEqualTo(16_003);
        var basis = failure.basis();
        assertThat(whole(failure.type(), basis.type())).isEqualTo(report.type());
        assertThat(whole(failure.message(), basis.message())).isEqualTo(report.message());
        assertThat(whole(failure.stack(), basis.stack())).isEqualTo(report.stack());
        assertThat(failure.group())
                .isEqualTo(
                        Grouping.group(
                                        new FailureInput(
                                                report.type(),
                                                report.message(),
                                                report.stack(),
                                                null))
                                .id());
    }

    @Test
    void a_group_chosen_by_the_sender_is_kept_by_its_name() {
        var failure = failure(accepted(report("T", "m", null, "  checkout ")));

        assertThat(failure.basis())
                .isEqualTo(new Basis(Grouping.RULES_VERSION, "checkout", null, null, null));
        assertThat(failure(accepted(report("T", "m", null, "  "))).basis())
                .isEqualTo(Basis.whole(Grouping.RULES_VERSION));
    }

    @Test
    void half_a_surrogate_pair_is_grouped_as_it_will_be_read_again() {
        var failure = failure(accepted(report("T", "a \ud800 b", "at f\udc00 (a.js:1:2)", null)));

        var again = new FailureInput("T", failure.message(), failure.stack(), null);
        assertThat(failure.message()).isEqualTo("a ? b");
        assertThat(failure.group()).isEqualTo(Grouping.group(again).id());
    }

    @Test
    void no_page_drops_more_than_a_million_reports() {
        assertThat(failure(accepted(dropped(Long.MAX_VALUE))).droppedBefore()).isEqualTo(1_000_000);
        assertThat(failure(accepted(dropped(0))).droppedBefore()).isZero();
    }

    @Test
    void a_visitor_who_asks_not_to_be_counted_and_a_page_without_a_host_are_ignored() {
        var report = report("T", "m", null, null);

        assertThat(intake.judge(report, signals(new Wishes(true, false))))
                .isEqualTo(new Ignored(Reason.DNT));
        assertThat(intake.judge(report, signals(new Wishes(false, true))))
                .isEqualTo(new Ignored(Reason.GPC));
        assertThat(
                        new ReportIntake(new Screening(false), EVERYBODY, clock)
                                .judge(report, signals(new Wishes(true, true))))
                .isInstanceOf(Accepted.class);
        assertThat(intake.judge(at("file:///home/me/a.html"), signals(NONE)))
                .isEqualTo(new Ignored(Reason.NO_HOST));
    }

    @Test
    void a_bot_and_a_site_that_is_not_named_are_ignored() {
        var report = report("T", "m", null, null);
        var elsewhere = new SourcePolicy(List.of("shop.example"));

        assertThat(intake.judge(report, new Signals(NONE, "Googlebot/2.1", null, false)))
                .isEqualTo(new Ignored(Reason.BOT));
        assertThat(
                        new ReportIntake(new Screening(true), elsewhere, clock)
                                .judge(report, signals(NONE)))
                .isEqualTo(new Ignored(Reason.NOT_ALLOWED));
    }

    private static Signals signals(Wishes wishes) {
        return new Signals(wishes, BROWSER, "de", false);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static @Nullable String whole(@Nullable String kept, @Nullable String rest) {
        return kept == null || rest == null ? kept : kept.substring(0, kept.length() - 1) + rest;
    }

    private Event accepted(Report report) {
        return ((Accepted) intake.judge(report, signals(NONE))).event();
    }

    private static Failure failure(Event event) {
        return Objects.requireNonNull(event.failure());
    }

    private static Report report(
            String type, String message, @Nullable String stack, @Nullable String fingerprint) {
        return new Report(
                "https://a.example/",
                type,
                message,
                stack,
                null,
                null,
                false,
                null,
                fingerprint,
                Map.of(),
                null,
                0);
    }

    private static Report at(String url) {
        return new Report(url, "T", "m", null, null, null, false, null, null, Map.of(), null, 0);
    }

    private static Report dropped(long reports) {
        return new Report(
                "https://a.example/",
                "T",
                "m",
                null,
                null,
                null,
                false,
                null,
                null,
                Map.of(),
                null,
                reports);
    }
}
