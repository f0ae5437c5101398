package dev.footfall.collector.browser;

import static dev.footfall.collector.browser.Visitor.await;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the beacon sends, and when. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeaconIT {
    private static final Path CONTRACT = Path.of("../tracker/contract");

    private final JsonMapper json = new JsonMapper();
    private final Chromium chromium = Chromium.launch();

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void real_requests_have_the_shapes_of_the_contract() throws IOException {
        try (var collector = Recorder.start();
                var site = Site.start(beaconOf(collector));
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url("/"));
            await(page, () -> collector.hits("unique").size() == 1);
            page.click("#next");
            await(page, () -> collector.hits("unique").size() == 2);
            page.evaluate("footfall.event('order', {total: 42, currency: 'EUR', coupon: null})");
            await(page, () -> !collector.hits("custom").isEmpty());
            page.navigate("about:blank");
            await(page, () -> collector.hits("unload").size() == 2);

            for (var kind : new String[] {"load", "unique", "custom", "unload"}) {
                var sent = collector.hits(kind).getLast();
                var sample = json.readTree(CONTRACT.resolve(kind + ".json").toFile()).get("body");
                assertThat(shape(sent)).as(kind).isEqualTo(shape(sample));
                assertThat(sent.get("b"))
                        .as(kind)
                        .isEqualTo(collector.hits("load").get(1).get("b"));
                assertThat(sent.get("i"))
                        .as(kind)
                        .isEqualTo(collector.hits("load").get(0).get("i"));
                assertThat(sent.get("u").asText())
                        .isEqualTo(site.url("/next?utm_source=newsletter"));
            }
            assertThat(collector.hits("custom").getLast().get("d"))
                    .isEqualTo(json.readTree("{\"total\":\"42\",\"currency\":\"EUR\"}"));
            assertThat(collector.contentTypes()).allMatch(type -> type.startsWith("text/plain"));
            assertThat(collector.pings())
                    .containsExactlyInAnyOrder(
                            "h=localhost",
                            "h=localhost&p=%2F",
                            "h=localhost",
                            "h=localhost&p=%2Fnext");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_view_is_sent_before_anything_is_answered_and_outlives_a_hasty_visitor()
            throws IOException {
        var pingsMayAnswer = new CountDownLatch(1);
        try (var collector = Recorder.start(pingsMayAnswer);
                var site = Site.start(beaconOf(collector));
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url("/"));
            await(page, () -> collector.pings().size() == 2);
            page.navigate("about:blank");
            pingsMayAnswer.countDown();
            await(page, () -> collector.hits("unload").size() == 1);

            assertThat(collector.hits("load")).hasSize(1);
            assertThat(collector.hits("unique")).isEmpty();
        }
    }

    @Test
    void each_page_of_a_single_page_application_is_a_view_of_its_own() throws IOException {
        try (var collector = Recorder.start();
                var site = Site.start(beaconOf(collector));
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url("/a"));
            page.evaluate("history.replaceState({}, '', '/a?sort=price')");
            page.evaluate("location.hash = 'reviews'");
            page.evaluate("history.pushState({}, '', '/b')");
            page.evaluate("history.pushState({}, '', '/c')");
            page.evaluate("history.back()");
            await(page, () -> collector.hits("unique").size() == 4);

            assertThat(urls(collector, "load", site))
                    .containsExactlyInAnyOrder("/a", "/b", "/c", "/b");
            assertThat(urls(collector, "unload", site)).containsExactlyInAnyOrder("/a", "/b", "/c");
            assertThat(urls(collector, "unique", site)).containsExactly("/a", "/b", "/c", "/b");
            assertThat(collector.hits("load"))
                    .extracting(hit -> hit.get("b"))
                    .doesNotHaveDuplicates();
            assertThat(collector.hits())
                    .extracting(hit -> hit.get("i"))
                    .containsOnly(collector.hits().getFirst().get("i"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_view_ends_once_however_often_its_tab_is_hidden() throws IOException {
        try (var collector = Recorder.start();
                var site = Site.start(beaconOf(collector));
                var visitor = chromium.visitor()) {
            var page = visitor.open(site.url("/"));
            hide(page);
            hide(page);
            page.navigate("about:blank");
            page.navigate(site.url("/later"));
            await(page, () -> collector.hits("unique").size() == 2);

            assertThat(urls(collector, "unload", site)).containsExactly("/");
            assertThat(collector.hits("unload").getFirst().get("m").asLong()).isNotNegative();
        }
    }

    private static void hide(Page page) {
        page.evaluate(
                """
                Object.defineProperty(document, 'hidden', {value: true, configurable: true});
                document.dispatchEvent(new Event('visibilitychange'));
                """);
    }

    private static String beaconOf(Recorder collector) {
        return "<script src=\"" + collector.url() + "/tracker.js\"></script>";
    }

    private static List<String> urls(Recorder collector, String kind, Site site) {
        return collector.hits(kind).stream()
                .map(hit -> hit.get("u").asText().substring(site.url("").length()))
                .toList();
    }

    private static Map<String, JsonNodeType> shape(JsonNode body) {
        return body.properties().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().getNodeType()));
    }
}
