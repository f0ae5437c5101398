package dev.footfall.collector.browser;

import static dev.footfall.collector.browser.Counted.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import dev.footfall.collector.acceptance.Hits;
import dev.footfall.collector.process.CollectorProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the collector counts of visits where other beacons go wrong, whatever the browser. Each case
 * has a site of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CountingCases {
    private final WebBrowser browser;
    private final Supplier<WebBrowser> keepingPages;
    private CollectorProcess collector;

    /**
     * In this browser; where a page is to be kept whole for those who come back, in one of the
     * second kind.
     */
    CountingCases(WebBrowser browser, Supplier<WebBrowser> keepingPages) {
        this.browser = browser;
        this.keepingPages = keepingPages;
    }

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        collector = CollectorProcess.start(directory);
    }

    @AfterAll
    void close() {
        collector.close();
        browser.close();
    }

    @Test
    void an_anchor_in_the_page_is_no_view() throws IOException {
        try (var site = site("");
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("anchors", "/long"));
            page.evaluate("location.hash = 'reviews'");
            page.evaluate("history.back()");
            counted("anchors").settle(page);

            assertThat(counted("anchors").views()).containsExactly(entry("/long", 1L));
        }
    }

    @Test
    void coming_back_to_a_page_that_was_kept_is_a_view() throws IOException {
        var tells =
                "<script>addEventListener('pageshow', event => event.persisted && fetch('/persisted'))</script>";
        try (var site = site("", tells);
                var keeping = keepingPages.get();
                var visitor = keeping.visitor()) {
            var page = visitor.open(site.url("back", "/first"));
            page.navigate(site.url("back", "/second"));
            page.evaluate("setTimeout(() => history.back())");

            await(() -> site.served("/persisted"));
            await(() -> counted("back").views().getOrDefault("/first", 0L) == 2);

            assertThat(counted("back").views())
                    .containsOnly(entry("/first", 2L), entry("/second", 1L));
        }
    }

    @Test
    void the_view_of_a_visitor_who_leaves_at_once_is_kept() throws IOException {
        try (var site = site("<script>location.replace('about:blank')</script>");
                var visitor = browser.visitor()) {
            var page = visitor.tab();
            page.evaluate("url => { location = url }", site.url("hasty", "/"));

            await(() -> counted("hasty").views().containsKey("/"));
        }
    }

    @Test
    void time_is_the_time_in_which_the_page_was_visible() throws IOException {
        try (var site = site("");
                var visitor = browser.visitor().withScript(CLOCK)) {
            var page = visitor.open(site.url("visible", "/"));
            pass(page, 1_000);
            show(page, false);
            pass(page, 50_000);
            show(page, true);
            pass(page, 2_000);
            show(page, false);

            await(() -> counted("visible").sum("median_duration_ms") > 2_500);
            assertThat(counted("visible").sum("median_duration_ms")).isBetween(3_000L, 30_000L);
        }
    }

    @Test
    void fast_routes_of_an_application_are_views_of_their_own_with_one_referrer()
            throws IOException {
        try (var site = site("");
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("news", "/item"));
            page.evaluate("url => { location = url }", site.url("routes", "/a"));
            page.waitForURL(site.url("routes", "/a"));
            page.evaluate("history.pushState({}, '', '/b'); history.pushState({}, '', '/c')");
            counted("routes").settle(page);

            assertThat(counted("routes").views())
                    .containsOnly(entry("/a", 1L), entry("/b", 1L), entry("/c", 1L));
            assertThat(counted("routes").referrers()).containsEntry("news.localhost", 1L);
        }
    }

    @Test
    void many_large_exceptions_at_once_all_arrive_and_the_rest_is_named() throws Exception {
        try (var site = site("data-auto-capture-exceptions=\"true\"");
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("failing", "/"));
            page.evaluate(
                    """
                    for (let at = 0; at < 30; at++) {
                      const error = new Error('failure ' + at);
                      const frame = '\\n    at step' + at + ' (https://failing.localhost/app.js:' + (at + 1) + ':7)';
                      error.stack = 'Error: failure ' + at + frame.repeat(400);
                      footfall.captureException(error, {note: 'x'.repeat(2000)});
                    }
                    """);
            var counted = counted("failing");
            await(() -> counted.exceptions() == 25);
            page.navigate("about:blank");

            await(() -> counted.exceptions() == 26);
            assertThat(dropped()).isEqualTo(4);
        }
    }

    @Test
    void the_script_that_cannot_change_passes_its_integrity_check() throws Exception {
        var identity = new Hits(collector.url()).send("GET", "/tracker.json").body();
        var fields = new JsonMapper().readTree(identity);
        try (var site =
                        Site.start(
                                "<script src=\"%s%s\" integrity=\"%s\" crossorigin=\"anonymous\"></script>"
                                        .formatted(
                                                collector.url(),
                                                fields.get("script").asText(),
                                                fields.get("integrity").asText()));
                var visitor = browser.visitor()) {
            visitor.open(site.url("integrity", "/"));

            await(() -> counted("integrity").views().containsKey("/"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** A clock and a visibility that the test sets. */
    private static final String CLOCK =
            """
            window.passed = 0;
            window.shown = true;
            const now = Date.now;
            Date.now = () => now() + passed;
            Object.defineProperty(document, 'hidden', {get: () => !shown});
            """;

    private static void pass(Page page, int ms) {
        page.evaluate("ms => { passed += ms }", ms);
    }

    private static void show(Page page, boolean shown) {
        page.evaluate(
                "to => { shown = to; document.dispatchEvent(new Event('visibilitychange')) }",
                shown);
    }

    private double dropped() throws IOException, InterruptedException {
        return new Hits(collector.url())
                .send("GET", "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("footfall_reports_dropped_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private Site site(String attributes) throws IOException {
        return site(attributes, "");
    }

    Site site(String attributes, String more) throws IOException {
        return Site.start(
                "<script src=\"%s/tracker.js\" %s></script>%s"
                        .formatted(collector.url(), attributes, more));
    }

    Counted counted(String name) {
        return new Counted(collector.url(), name + ".localhost");
    }
}
