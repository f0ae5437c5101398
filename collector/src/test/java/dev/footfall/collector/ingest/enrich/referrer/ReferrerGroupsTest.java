package dev.footfall.collector.ingest.enrich.referrer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.enrich.PageAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferrerGroupsTest {
    private final ReferrerGroups groups = ReferrerGroups.load();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    google.com,               Search
                    google.co.uk,             Search
                    google.com.br,            Search
                    images.google.de,         Search
                    search.yahoo.com,         Search
                    l.facebook.com,           Social
                    t.co,                     Social
                    old.reddit.com,           Social
                    chatgpt.com,              AI
                    gemini.google.com,        AI
                    copilot.microsoft.com,    AI
                    mail.google.com,          Mail
                    mail.yahoo.com,           Mail
                    m.youtube.com,            Video
                    news.google.com,          News
                    com.google.android.gm,    Mail
                    """)
    void a_known_host_has_its_group(String host, String group) {
        assertThat(groups.of(host)).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    notgoogle.com
                    google.com.evil.example
                    google.github.io
                    docs.google.com
                    microsoft.com
                    netflix.com.example
                    fedex.com
                    not.co.uk
                    bing.example.net
                    co.uk
                    localhost
                    192.0.2.10
                    [2001:db8::1]
                    example..org
                    .
                    """)
    void a_host_that_only_looks_alike_has_none(String host) {
        assertThat(groups.of(host)).isNull();
    }

    @Test
    void the_groups_are_those_that_the_product_names() {
        assertThat(groups.names())
                .containsExactlyInAnyOrder("Search", "Social", "AI", "Mail", "Video", "News");
    }

    @Test
    void a_paid_visit_is_in_the_paid_group_whoever_sent_it() {
        assertThat(referrer("https://www.google.com/aclk", true))
                .isEqualTo(new Referrer("google.com", "Paid"));
        assertThat(referrer(null, true)).isEqualTo(new Referrer(null, "Paid"));
        assertThat(referrer("https://www.google.com/", false))
                .isEqualTo(new Referrer("google.com", "Search"));
    }

    private Referrer referrer(@Nullable String address, boolean paid) {
        var page = PageAddress.parse("https://shop.example/").orElseThrow();
        return Referrer.of(address, page, paid, groups);
    }
}
