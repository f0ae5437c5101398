package dev.footfall.collector.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.Event.Campaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignsTest {
    @Test
    void the_three_names_are_read_and_nothing_else() {
        assertThat(
                        Campaigns.of(
                                "utm_source=news&utm_medium=mail&utm_campaign=spring&utm_term=x&id=1"))
                .isEqualTo(new Campaign("news", "mail", "spring"));
        assertThat(Campaigns.of("q=secret")).isEqualTo(Campaign.NONE);
        assertThat(Campaigns.of("")).isEqualTo(Campaign.NONE);
        assertThat(Campaigns.of("&&=&utm_source&=x&%")).isEqualTo(Campaign.NONE);
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
        assertThat(Campaigns.isPaid(new Campaign(null, medium, null))).isEqualTo(paid);
    }

    @Test
    void a_campaign_without_a_medium_is_not_paid() {
        assertThat(Campaigns.isPaid(new Campaign("google", null, "brand"))).isFalse();
    }
}
