package dev.footfall.collector.browser;

import static dev.footfall.collector.browser.Counted.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.footfall.collector.process.CollectorProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages about the beacon tell people to copy does what they say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnippetsIT {
    private static final Path PAGES = Path.of("../docs/beacon");

    private final Chromium chromium = Chromium.launch();
    private CollectorProcess collector;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        collector = CollectorProcess.start(directory);
    }

    @AfterAll
    void close() {
        collector.close();
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "wordpress", "react", "vue", "hugo", "astro", "README"})
    void a_page_with_the_tag_is_counted(String page) throws IOException {
        var name = page.toLowerCase(Locale.ROOT);
        try (var site = Site.start(tag(page));
                var visitor = chromium.visitor()) {
            visitor.open(site.url(name, "/"));

            await(() -> counted(name).views().containsKey("/"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    vue   | js  | const app = {config: {}}; %s app.config.errorHandler(new Error('broken'), null, 'setup') | {"info":"setup"}
                    react | jsx | new (class { %s })().componentDidCatch(new Error('broken'), {componentStack: 'at App'})  | {"componentStack":"at App"}
                    """)
    void what_a_framework_caught_is_reported(
            String page, String language, String use, String metadata) throws IOException {
        var name = "errors-" + page;
        try (var site = Site.start(tag(page));
                var visitor = chromium.visitor()) {
            var open = visitor.open(site.url(name, "/"));
            open.evaluate("() => { " + use.formatted(block(page, language)) + " }");
            await(() -> counted(name).exceptions() == 1);

            var report = counted(name).exception().path("variants").path(0);
            assertThat(report.path("metadata").asText()).isEqualTo(metadata);
            assertThat(report.path("handled").asBoolean()).isTrue();
        }
    }

    @Test
    void each_call_does_what_is_said_of_it() throws IOException {
        try (var site = Site.start(tag("README"));
                var visitor = chromium.visitor()) {
            var open = visitor.open(site.url("calls", "/"));
            open.evaluate(
                    "() => { const error = new Error('broken'); " + block("README", "js") + " }");
            await(() -> counted("calls").exceptions() == 1);
            counted("calls").settle(open);

            assertThat(counted("calls").views()).containsOnly(entry("/", 2L));
            assertThat(counted("calls").lastMetadata("order"))
                    .isEqualTo("{\"currency\":\"EUR\",\"total\":\"42\"}");
        }
    }

    @Test
    void the_stub_keeps_calls_until_the_script_is_there() throws IOException {
        var text = Files.readString(PAGES.resolve("README.md"));
        int at = text.indexOf("<script>window.footfall||");
        var stub = text.substring(at, text.indexOf("</script>", at) + 9);
        try (var site =
                        Site.start(
                                stub + "<script>footfall.event('early')</script>" + tag("README"));
                var visitor = chromium.visitor()) {
            visitor.open(site.url("early", "/"));

            await(() -> counted("early").events().containsKey("early"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** The first tag of a page, for this collector, without what a generator would replace. */
    private String tag(String page) throws IOException {
        var html = block(page, "html");
        return html.replaceAll("\\{\\{.*?}}", "")
                .replace("https://stats.example.com", collector.url().toString());
    }

    /** The first block of a page in a language. */
    private static String block(String page, String language) throws IOException {
        var text = Files.readString(PAGES.resolve(page + ".md"));
        var fence = "```" + language + "\n";
        int start = text.indexOf(fence) + fence.length();
        return text.substring(start, text.indexOf("```", start));
    }

    private Counted counted(String name) {
        return new Counted(collector.url(), name + ".localhost");
    }
}
