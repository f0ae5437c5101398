package dev.footfall.collector.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtmTagsTest {
    @Test
    void the_three_names_are_read_and_nothing_else() {
        assertThat(
                        UtmTags.of(
                                "utm_source=news&utm_medium=mail&utm_campaign=spring&utm_term=x&id=1"))
                .isEqualTo(new UtmTags("news", "mail", "spring"));
        assertThat(UtmTags.of("q=secret")).isEqualTo(new UtmTags(null, null, null));
        assertThat(UtmTags.of("")).isEqualTo(new UtmTags(null, null, null));
        assertThat(UtmTags.of("&&=&utm_source&=x&%")).isEqualTo(new UtmTags(null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    cpc,         true
                    PPC,         true
                    paid-social, true
                    paidsearch,  true
                    retargeting, true
                    email,       false
                    cpcx,        false
                    """)
    void a_medium_says_whether_somebody_paid(String medium, boolean paid) {
        assertThat(new UtmTags(null, medium, null).isPaid()).isEqualTo(paid);
    }

    @Test
    void a_campaign_without_a_medium_is_not_paid() {
        assertThat(new UtmTags("google", null, "brand").isPaid()).isFalse();
    }
}
