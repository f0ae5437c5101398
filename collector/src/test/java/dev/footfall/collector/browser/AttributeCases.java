package dev.footfall.collector.browser;

import static dev.footfall.collector.browser.Counted.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.microsoft.playwright.Page;
import dev.footfall.collector.process.CollectorProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each attribute of the beacon's tag and each call does, as its collector counts it, whatever
 * the browser.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AttributeCases {
    private static final String STUB =
            """
            <script>window.footfall||(f=>{for(let n of['event','view','captureException','optOut','optIn'])f[n]=(...a)=>f.q.push([n,a])})(window.analytics=window.footfall={q:[]})</script>
            """;

    private final WebBrowser browser;
    private CollectorProcess collector;

    AttributeCases(WebBrowser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        collector =
                CollectorProcess.start(
                        directory, "web.tracker.script: /s.js", "web.tracker.prefix: /s");
    }

    @AfterAll
    void close() {
        collector.close();
        browser.close();
    }

    @Test
    void routes_in_the_fragment_are_pages() throws IOException {
        try (var site = site("data-hash");
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("hash", "/app#/orders"));
            page.evaluate("location.hash = '#/orders/7?tab=items'");
            page.evaluate("history.pushState({}, '', '#!/legacy')");
            counted("hash").settle(page);

            assertThat(counted("hash").views())
                    .containsOnly(
                            entry("/app#/orders", 1L),
                            entry("/app#/orders/7", 1L),
                            entry("/app#!/legacy", 1L));
        }
    }

    @Test
    void another_host_is_counted_and_only_the_paths_wanted() throws IOException {
        try (var site =
                        site(
                                "data-domain=\"shop.localhost\" data-include=\"/,/shop/**\""
                                        + " data-exclude=\"/shop/*/draft\"");
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("staging", "/"));
            page.evaluate("history.pushState({}, '', '/shop/7/pictures')");
            page.evaluate("history.pushState({}, '', '/shop/7/draft'); footfall.event('edit')");
            page.evaluate("history.pushState({}, '', '/account')");
            page.evaluate("history.pushState({}, '', '/')");
            counted("shop").settle(page);

            assertThat(counted("shop").views())
                    .containsOnly(entry("/", 2L), entry("/shop/7/pictures", 1L));
            assertThat(counted("shop").events()).containsOnlyKeys("done");
            assertThat(counted("staging").views()).isEmpty();
        }
    }

    @Test
    void links_files_forms_and_marks_are_events() throws IOException {
        var content =
                """
                <a id="out" href="https://other.example/x?secret=1">Other</a>
                <a id="file" href="/files/prices.PDF?secret=1">Prices</a>
                <form id="order"><input name="id" value="secret"><button id="send">Send</button></form>
                <button id="mark" data-footfall-event="signup" data-footfall-plan-name="pro">Sign up</button>
                <script>
                addEventListener('submit', event => event.preventDefault())
                addEventListener('click', event => event.target.closest('a') && event.preventDefault())
                </script>
                """;
        try (var site = site("data-outbound data-downloads data-forms=\"true\"", content);
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("gestures", "/"));
            for (var id : new String[] {"#out", "#file", "#send", "#mark"}) {
                page.click(id);
            }
            var counted = counted("gestures");
            counted.settle(page);

            assertThat(counted.events())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(
                                    "outbound",
                                    1L,
                                    "download",
                                    1L,
                                    "form",
                                    1L,
                                    "signup",
                                    1L,
                                    "done",
                                    1L));
            assertThat(counted.lastMetadata("outbound")).isEqualTo("{\"host\":\"other.example\"}");
            assertThat(counted.lastMetadata("download")).isEqualTo("{\"file\":\"prices.PDF\"}");
            assertThat(counted.lastMetadata("form")).isEqualTo("{\"id\":\"order\"}");
            assertThat(counted.lastMetadata("signup")).isEqualTo("{\"plan-name\":\"pro\"}");
        }
    }

    @Test
    void nothing_is_an_event_that_nobody_asked_for() throws IOException {
        var content =
                """
                <a id="out" href="https://other.example/">Other</a><form id="order"><button id="send">Send</button></form>
                <script>
                for (const type of ['click', 'submit']) addEventListener(type, event => event.preventDefault())
                </script>
                <div style="height: 9000px"></div>
                """;
        try (var site = site("data-outbound=\"false\"", content);
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("quiet", "/missing"));
            page.click("#out");
            page.click("#send");
            page.evaluate("scrollTo(0, 9000)");
            page.evaluate("setTimeout(() => { throw new Error('uncaught') })");
            counted("quiet").settle(page);

            assertThat(counted("quiet").events()).containsOnlyKeys("done");
            assertThat(counted("quiet").exceptions()).isZero();
        }
    }

    @Test
    void depth_missing_pages_and_vitals_are_events() throws IOException {
        try (var site =
                        site(
                                "data-scroll data-not-found data-vitals",
                                "<p>Text</p><div style=\"height: 9000px\"></div>");
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("depth", "/missing/page"));
            // Browsers look for the largest paint until somebody scrolls, which may be before the
            // first.
            page.evaluate(
                    """
                    new Promise((painted) =>
                      new PerformanceObserver(() => painted()).observe({ type: 'largest-contentful-paint', buffered: true }))\
                    """);
            page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
            page.click("p");
            await(() -> counted("depth").events().getOrDefault("scroll", 0L) == 4);
            page.navigate(site.url("depth", "/next"));
            var counted = counted("depth");
            counted.settle(page);
            await(() -> counted.events().containsKey("vitals"));

            assertThat(counted.events()).containsEntry("not_found", 1L).containsEntry("vitals", 1L);
            assertThat(counted.lastMetadata("not_found")).isEqualTo("{\"path\":\"/missing/page\"}");
            assertThat(counted.lastMetadata("vitals"))
                    .contains("\"lcp\":")
                    .contains("\"fcp\":")
                    .contains("\"ttfb\":");
        }
    }

    @Test
    void views_by_hand_are_the_only_ones() throws IOException {
        try (var site = site("data-manual");
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("manual", "/real"));
            page.evaluate("history.pushState({}, '', '/other')");
            page.evaluate("footfall.view(); footfall.view('/virtual')");
            counted("manual").settle(page);

            assertThat(counted("manual").views())
                    .containsOnly(entry("/other", 1L), entry("/virtual", 1L));
        }
    }

    @Test
    void exceptions_arrive_that_nobody_catches_as_well_as_one_that_the_page_caught()
            throws IOException {
        try (var site = site("data-auto-capture-exceptions=\"true\"");
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("broken", "/"));
            page.evaluate("setTimeout(() => { throw new Error('uncaught') })");
            page.evaluate("() => { Promise.reject('rejected') }");
            page.evaluate("footfall.captureException(new Error('caught'), {order: 7})");

            await(() -> counted("broken").exceptions() == 3);
        }
    }

    @Test
    void a_visit_lasts_as_the_attribute_says() throws IOException {
        try (var tab = site("");
                var page = site("data-session=\"page\"");
                var off = site("data-session=\"off\"");
                var visitor = browser.visitor()) {
            assertThat(storedBy(visitor.open(tab.url("tab", "/")))).isEqualTo(1);
            assertThat(storedBy(visitor.open(page.url("page", "/")))).isZero();
            assertThat(storedBy(visitor.open(off.url("off", "/")))).isZero();
        }
    }

    @Test
    void calls_before_the_script_are_made_up_for() throws IOException {
        try (var site =
                        Site.start(
                                STUB
                                        + "<script>footfall.event('early', {a: 1})</script>"
                                        + tag("async"));
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("stub", "/"));
            await(() -> counted("stub").events().containsKey("early"));

            assertThat(page.evaluate("footfall === analytics && !footfall.q")).isEqualTo(true);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void who_opts_out_is_not_counted_until_he_opts_in() throws IOException {
        try (var site = site("");
                var visitor = browser.visitor()) {
            var page = visitor.open(site.url("own", "/before"));
            page.evaluate("footfall.optOut(); footfall.event('unseen')");
            page.navigate(site.url("own", "/meanwhile"));
            page.evaluate("footfall.event('unseen'); footfall.optIn()");
            page.navigate(site.url("own", "/after"));
            counted("own").settle(page);

            assertThat(counted("own").views())
                    .containsOnly(entry("/before", 1L), entry("/after", 1L));
            assertThat(counted("own").events()).containsOnlyKeys("done");
        }
    }

    @Test
    void a_strict_policy_a_frame_and_an_old_browser_are_no_obstacle() throws IOException {
        var policy =
                "default-src 'none'; script-src %1$s; connect-src %1$s; img-src data:; require-trusted-types-for 'script'"
                        .formatted(collector.url());
        try (var strict = Site.start(tag("defer"), policy);
                var framed = site("");
                var outer =
                        Site.start(
                                "<iframe src=\"" + framed.url("inner", "/frame") + "\"></iframe>");
                var visitor = browser.visitor();
                var old = browser.visitor().withScript("delete Request.prototype.keepalive")) {
            visitor.open(strict.url("strict", "/"));
            visitor.open(outer.url("outer", "/"));
            old.open(framed.url("old", "/"));

            await(() -> counted("strict").sum("visitors") == 1);
            await(() -> counted("inner").views().containsKey("/frame"));
            await(() -> counted("old").views().containsKey("/"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static int storedBy(Page page) {
        return (int) page.evaluate("sessionStorage.length");
    }

    private String tag(String attributes) {
        return "<script src=\"%s/s.js\" %s></script>".formatted(collector.url(), attributes);
    }

    private Site site(String attributes) throws IOException {
        return site(attributes, "");
    }

    private Site site(String attributes, String content) throws IOException {
        return Site.start(tag(attributes) + content);
    }

    private Counted counted(String name) {
        return new Counted(collector.url(), name + ".localhost");
    }
}
