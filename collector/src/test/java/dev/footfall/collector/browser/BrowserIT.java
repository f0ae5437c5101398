package dev.footfall.collector.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.footfall.collector.acceptance.Hits;
import dev.footfall.collector.process.CollectorProcess;
import dev.footfall.model.report.Dashboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The main job, end to end: a browser visits a site that carries the beacon of a collector on
 * another origin, and the collector's answers add up.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
    private final Chromium chromium = Chromium.launch();
    private final Clock clock = Clock.systemUTC();

    @TempDir Path directory;

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "type=\"module\""})
    void two_visits_of_one_day_are_one_visitor(String attributes) throws Exception {
        var day = LocalDate.now(clock);
        try {
            visitTwice(attributes, Files.createDirectory(directory.resolve("first")));
        } catch (AssertionError failure) {
            if (day.equals(LocalDate.now(clock))) {
                throw failure;
            }
            // Over midnight the same person rightly counts anew.
            visitTwice(attributes, Files.createDirectory(directory.resolve("second")));
        }
    }

    private void visitTwice(String attributes, Path data) throws Exception {
        try (var collector = CollectorProcess.start(data);
                var site = Site.start(beaconOf(collector, attributes));
                var visitor = chromium.visitor()) {
            var statistics = new Hits(collector.url());

            var page = visitor.open(site.url("/"));
            assertCounts(statistics, 1, 1, 0);
            page.click("#next");
            page.evaluate("footfall.event('signup', {plan: 'free'})");
            var dashboard = assertCounts(statistics, 1, 2, 1);
            assertThat(dashboard.breakdowns().pages())
                    .extracting(row -> row.key() + " " + row.pageviews())
                    .containsExactlyInAnyOrder("/ 1", "/next 1");

            openAndAwaitBothPings(visitor.tab(), site.url("/"));
            assertCounts(statistics, 1, 3, 1);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** Nothing is sent when both pings say no, so a wrong answer would be on its way by then. */
    private static void openAndAwaitBothPings(Page tab, String url) {
        var ofPage =
                tab.waitForResponse(
                        BrowserIT::asksForPage,
                        () ->
                                assertThat(
                                                tab.waitForResponse(
                                                                BrowserIT::asksForSite,
                                                                () -> tab.navigate(url))
                                                        .text())
                                        .isEqualTo("0"));
        assertThat(ofPage.text()).isEqualTo("0");
    }

    private static boolean asksForSite(Response response) {
        return response.url().endsWith("/track/ping?h=localhost");
    }

    private static boolean asksForPage(Response response) {
        return response.url().contains("/track/ping?h=localhost&p=");
    }

    private static Dashboard assertCounts(
            Hits statistics, long visitors, long pageviews, long events)
            throws IOException, InterruptedException {
        var dashboard =
                statistics.statsOnce(now ->
                        now.summary().visitors() >= visitors
                                && now.summary().pageviews() >= pageviews
                                && now.summary().events() >= events);
        assertThat(dashboard.summary().visitors()).isEqualTo(visitors);
        assertThat(dashboard.summary().pageviews()).isEqualTo(pageviews);
        assertThat(dashboard.summary().events()).isEqualTo(events);
        return dashboard;
    }

    private static String beaconOf(CollectorProcess collector, String attributes) {
        return "<script src=\"%s/tracker.js\" %s></script>".formatted(collector.url(), attributes);
    }
}
