package dev.footfall.collector.browser;

import static dev.footfall.collector.browser.Counted.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The cases in Chromium, which alone renders pages ahead. */
class CountingIT extends CountingCases {
    CountingIT() {
        super(Chromium.launch(), Chromium::launchKeepingPages);
    }

    @Test
    void a_page_that_is_rendered_ahead_counts_once_it_is_shown() throws IOException {
        var rules =
                """
                <script type="speculationrules">
                {"prerender": [{"urls": ["/wanted", "/unwanted"], "eagerness": "immediate"}]}
                </script>
                <a id="wanted" href="/wanted">Wanted</a>
                """;
        try (var site = site("", rules);
                var keeping = Chromium.launchKeepingPages();
                var visitor = keeping.visitor()) {
            var page = visitor.open(site.url("ahead", "/"));
            var control = visitor.tab();
            await(() -> site.served("/wanted") && site.served("/unwanted"));
            page.evaluate("document.querySelector('#wanted').click()");
            await(() -> counted("ahead").views().containsKey("/wanted"));
            control.navigate(site.url("ahead", "/later"));
            counted("ahead").settle(control);

            assertThat(counted("ahead").views())
                    .containsOnly(entry("/", 1L), entry("/wanted", 1L), entry("/later", 1L));
        }
    }
}
