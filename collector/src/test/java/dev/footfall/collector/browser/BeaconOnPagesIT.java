package dev.footfall.collector.browser;

import static dev.footfall.collector.browser.Visitor.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The beacon on all manner of pages, and for visitors who do not want to be counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeaconOnPagesIT {
    private static final String ALL =
            "data-hash data-auto-capture-exceptions=\"true\" data-outbound data-downloads data-forms"
                    + " data-not-found data-scroll data-vitals";

    private final Chromium chromium = Chromium.launch();

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "async", "defer", "type=\"module\"", "type=\"module\" async"})
    void it_reports_to_where_its_script_comes_from(String attributes) throws IOException {
        try (var collector = Recorder.start();
                var site = Site.start(script(collector, attributes));
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url("/"));
            await(page, () -> collector.hits("unique").size() == 1);

            assertThat(collector.hits("load")).hasSize(1);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "defer", "type=\"module\""})
    void it_reports_to_the_address_in_its_own_tag(String attributes) throws IOException {
        try (var collector = Recorder.start();
                var elsewhere = Recorder.start();
                var site =
                        Site.start(
                                "<script type=\"module\" data-api=\"http://localhost:1\">let other;</script>"
                                        + script(
                                                elsewhere,
                                                attributes
                                                        + " data-api=\""
                                                        + collector.url()
                                                        + "//\""));
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url("/"));
            await(page, () -> collector.hits("unique").size() == 1);

            assertThat(elsewhere.hits()).isEmpty();
            assertThat(elsewhere.pings()).isEmpty();
        }
    }

    @Test
    void loaded_twice_it_counts_once() throws IOException {
        try (var collector = Recorder.start();
                var site =
                        Site.start(script(collector, "").repeat(2) + script(collector, "async"));
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url("/"));
            page.evaluate("footfall.event('done')");
            await(page, () -> collector.hits().size() >= 3);
            page.navigate("about:blank");
            await(page, () -> !collector.hits("unload").isEmpty());

            assertThat(collector.hits())
                    .extracting(hit -> hit.get("e").asText())
                    .containsExactlyInAnyOrder("load", "unique", "custom", "unload");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    do not track       | navigator | doNotTrack           | '1'
                    do not track, old  | navigator | doNotTrack           | 'yes'
                    do not track, IE   | window    | doNotTrack           | '1'
                    global control     | navigator | globalPrivacyControl | true
                    automated browser  | navigator | webdriver            | true
                    """,
            quoteCharacter = '`')
    void it_keeps_still_when_asked_to(String what, String object, String name, String value)
            throws IOException {
        var wish =
                "Object.defineProperty(%s, '%s', {get: () => %s})".formatted(object, name, value);
        try (var collector = Recorder.start();
                var site = Site.start(script(collector, ""));
                var visitor = chromium.visitor().withScript(wish)) {
            var page = visitor.open(site.url("/"));
            page.evaluate("footfall.event('order'); analytics.event('order')");
            page.evaluate("history.pushState({}, '', '/other')");
            page.evaluate("url => fetch(url + '/track/ping?after')", collector.url());

            assertThat(collector.hits()).isEmpty();
            assertThat(collector.pings()).containsExactly("after");
            assertThat(page.evaluate("sessionStorage.length + localStorage.length")).isEqualTo(0);
            assertThat(page.evaluate("document.cookie")).isEqualTo("");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no wish            | navigator | doNotTrack           | null
                    do track           | navigator | doNotTrack           | '0'
                    undecided          | navigator | doNotTrack           | 'unspecified'
                    no global control  | navigator | globalPrivacyControl | false
                    """,
            quoteCharacter = '`')
    void it_counts_who_did_not_ask_otherwise(String what, String object, String name, String value)
            throws IOException {
        var wish =
                "Object.defineProperty(%s, '%s', {get: () => %s})".formatted(object, name, value);
        try (var collector = Recorder.start();
                var site = Site.start(script(collector, ""));
                var visitor = chromium.visitor().withScript(wish)) {
            var page = visitor.open(site.url("/"));

            await(page, () -> collector.hits("load").size() == 1);
        }
    }

    @Test
    void without_storage_the_visit_lasts_as_long_as_the_page() throws IOException {
        try (var collector = Recorder.start();
                var site = Site.start(script(collector, ""));
                var visitor =
                        chromium.visitor()
                                .withScript(
                                        "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('off') }})")) {
            var page = visitor.open(site.url("/"));
            page.evaluate("history.pushState({}, '', '/other')");
            await(page, () -> collector.hits("load").size() == 2);

            assertThat(collector.hits("load"))
                    .extracting(hit -> hit.get("i").asText())
                    .doesNotContain("");
            assertThat(collector.hits("load").get(0).get("i"))
                    .isEqualTo(collector.hits("load").get(1).get("i"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.fetch = navigator.sendBeacon = () => { throw new Error('blocked') }",
                "delete window.fetch; Navigator.prototype.sendBeacon = undefined",
                "delete window.AbortController",
                "window.fetch = () => undefined",
            })
    void a_page_does_not_suffer_from_a_browser_that_lacks_or_blocks_something(String loss)
            throws IOException {
        try (var collector = Recorder.start();
                var site = Site.start(script(collector, ""));
                var visitor = chromium.visitor().withScript(loss)) {
            var page = visitor.open(site.url("/"));
            page.evaluate("window.footfall && footfall.event('x', {get a() { throw 1 }})");
            page.evaluate("window.footfall && footfall.event(Symbol(), 7)");
            page.evaluate("history.pushState({}, '', '/other')");
            page.navigate(site.url("/next"));

            assertThat(page.url()).isEqualTo(site.url("/next"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_page_keeps_its_own_analytics_and_its_own_history_errors() throws IOException {
        try (var collector = Recorder.start();
                var site =
                        Site.start(
                                "<script>var analytics = 'mine'</script>" + script(collector, ""));
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url("/"));

            assertThat(page.evaluate("analytics")).isEqualTo("mine");
            assertThat(
                            page.evaluate(
                                    "(() => { try { history.pushState({}, '', 'https://other.example/') } catch (e) { return e.name } })()"))
                    .isEqualTo("SecurityError");
        }
    }

    @Test
    void it_adds_two_names_and_wraps_two_functions_of_history_and_changes_nothing_else()
            throws IOException {
        var pictures =
                """
                <script>
                const picture = () => {
                  const found = new Map();
                  const look = (name, object) => {
                    for (const key of Reflect.ownKeys(object)) {
                      const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
                      found.set(name + '.' + String(key), [value, get, set]);
                    }
                  };
                  for (const name of Object.getOwnPropertyNames(window)) {
                    const { value } = Object.getOwnPropertyDescriptor(window, name);
                    found.set(name, [value]);
                    if (typeof value == 'function') {
                      look(name, value);
                      look(name + '.prototype', Object(value.prototype));
                    }
                  }
                  for (const name of ['history', 'navigator', 'document', 'location', 'console', 'JSON', 'performance']) {
                    look(name, window[name]);
                  }
                  return found;
                };
                const before = picture();
                </script>
                """;
        var compared =
                """
                <script>
                const changed = [];
                for (const [name, values] of picture()) {
                  if (!before.has(name) || values.some((value, at) => !Object.is(value, before.get(name)[at]))) {
                    changed.push(name);
                  }
                }
                </script>
                """;
        try (var collector = Recorder.start();
                var site = Site.start(pictures + script(collector, ALL) + compared);
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url("/"));

            assertThat(page.evaluate("changed.sort().join()"))
                    .isEqualTo("analytics,footfall,history.pushState,history.replaceState");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static String script(Recorder from, String attributes) {
        return "<script src=\"%s/tracker.js\" %s></script>".formatted(from.url(), attributes);
    }
}
