package dev.footfall.collector.browser;

import static dev.footfall.collector.browser.Counted.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.process.CollectorProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways from a page to the collector and what arrives: loaded in every manner, behind the site's own
 * proxy, past an outage, and whole.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryIT {
    private final Chromium chromium = Chromium.launch();
    private CollectorProcess collector;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        collector =
                CollectorProcess.start(
                        directory, "web.tracker.script: /s.js", "web.tracker.prefix: /s");
    }

    @AfterAll
    void close() {
        collector.close();
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"async", "defer", "type=\"module\"", "type=\"module\" async"})
    void a_script_loaded_in_any_manner_counts_a_view_and_a_visitor(String manner)
            throws IOException {
        var name = manner.replaceAll("\\W", "");
        try (var site = Site.start(script(collector.url() + "/s.js", manner));
                var visitor = chromium.visitor()) {
            visitor.open(site.url(name, "/"));
            await(() -> counted(name).sum("visitors") == 1);

            assertThat(counted(name).views()).containsOnlyKeys("/");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void behind_the_proxy_of_the_site_it_needs_no_address() throws IOException {
        try (var site = Site.behindItsProxy(script("/s.js", "defer"), collector.url());
                var visitor = chromium.visitor()) {
            visitor.open(site.url("proxied", "/"));
            await(() -> counted("proxied").sum("visitors") == 1);

            assertThat(counted("proxied").views()).containsOnlyKeys("/");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void reports_go_where_the_tag_says_rather_than_where_the_script_is_from() throws IOException {
        try (var elsewhere = Site.behindItsProxy("", collector.url());
                var site =
                        Site.start(
                                script(
                                        collector.url() + "/s.js",
                                        "data-api=\"" + elsewhere.url("/") + "\""));
                var visitor = chromium.visitor()) {
            visitor.open(site.url("elsewhere", "/"));
            await(() -> counted("elsewhere").views().containsKey("/"));

            assertThat(elsewhere.served("/s/hit")).isTrue();
        }
    }

    @Test
    void reports_that_found_the_collector_away_arrive_when_it_is_back() throws IOException {
        try (var site = Site.behindItsProxy(script("/s.js", "defer"), collector.url());
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url("outage", "/"));
            await(() -> counted("outage").views().containsKey("/"));
            site.cutOff(true);
            page.evaluate("footfall.captureException(new Error('meanwhile'))");
            await(() -> site.served("/s/exception"));
            site.cutOff(false);

            await(() -> counted("outage").exceptions() == 1);
        }
    }

    @Test
    void a_stack_of_full_length_and_its_metadata_arrive_whole() throws IOException {
        try (var site = Site.start(script(collector.url() + "/s.js", ""));
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url("whole", "/"));
            page.evaluate(
                    """
                    const error = new Error('deep');
                    error.stack = ('Error: deep\\n' + '    at step (https://whole.localhost/app.js:1:7)\\n'.repeat(400)).slice(0, 16000);
                    footfall.captureException(error, {note: 'x'.repeat(1000)});
                    """);
            await(() -> counted("whole").exceptions() == 1);

            var report = counted("whole").exception().path("variants").path(0);
            assertThat(report.path("stack").asText()).hasSize(16_000);
            assertThat(report.path("metadata").asText())
                    .isEqualTo("{\"note\":\"" + "x".repeat(1_000) + "\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({"tab, 1", "page, 2", "off, 0"})
    void a_visit_is_as_long_as_the_attribute_says(String session, int visits) throws IOException {
        try (var site =
                        Site.start(
                                script(
                                        collector.url() + "/s.js",
                                        "data-app-version=\"2.4.1\" data-session=\""
                                                + session
                                                + '"'));
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url(session, "/"));
            page.evaluate("footfall.captureException('out of stock')");
            page.navigate(site.url(session, "/next"));
            page.evaluate("footfall.captureException('out of stock')");
            var counted = counted(session);
            await(() -> counted.exceptions() == 2);

            var detail = counted.exception();
            assertThat(detail.path("group").path("sessions").asInt()).isEqualTo(visits);
            var versions = detail.path("breakdowns").path("app_versions");
            assertThat(versions).hasSize(1);
            assertThat(versions.path(0).path("key").asText()).isEqualTo("2.4.1");
        }
    }

    private static String script(String address, String attributes) {
        return "<script src=\"%s\" %s></script>".formatted(address, attributes);
    }

    private Counted counted(String name) {
        return new Counted(collector.url(), name + ".localhost");
    }
}
