package dev.footfall.collector.ingest.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Without {@code JAZZER_FUZZ=1} it runs the inputs that lie beside it in the resources. */
class PageAddressFuzzTest {
    private static final int LARGEST_PATH = 1_024 + "…".getBytes(UTF_8).length;

    @FuzzTest(maxDuration = "5m")
    void any_text_is_a_page_without_query_or_user_or_none(byte[] bytes) {
        PageAddress.parse(new String(bytes, UTF_8))
                .ifPresent(page -> {
                    assertThat(page.host()).isNotEmpty().doesNotContain("@", "/", "?", "#", " ");
                    assertThat(page.source()).matches("[a-z][a-z0-9+.-]*://[^@?# ]*[^@?# .]");
                    assertThat(page.path()).startsWith("/").doesNotContain("?", "#");
                    assertThat(page.path().getBytes(UTF_8).length)
                            .isLessThanOrEqualTo(LARGEST_PATH);
                });
    }
}
