package dev.footfall.admin.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import dev.footfall.admin.client.CollectorAddress.Flaw;
import dev.footfall.admin.client.CollectorAddress.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectorAddressTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    https://stats.example.com,        https://stats.example.com
                    https://stats.example.com/,       https://stats.example.com
                    https://example.com/footfall//,   https://example.com/footfall
                    HTTPS://Stats.Example.COM:8443,   https://stats.example.com:8443
                    stats.example.com,                https://stats.example.com
                    localhost:8080,                   http://localhost:8080
                    127.0.0.1:8080/x,                 http://127.0.0.1:8080/x
                    [::1]:8080,                       http://[::1]:8080
                    '  http://10.0.0.7:81 ',          http://10.0.0.7:81
                    """)
    void an_address_is_read_as_people_type_it(String typed, String address) {
        assertThat(Samples.address(typed)).hasToString(address);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    '   ',                         BLANK
                    not an address,                NOT_A_URL
                    ftp://stats.example.com,       NOT_HTTP
                    https:///stats,                NO_HOST
                    https://a@stats.example.com,   MORE_THAN_AN_ADDRESS
                    https://stats.example.com?x=1, MORE_THAN_AN_ADDRESS
                    https://stats.example.com#x,   MORE_THAN_AN_ADDRESS
                    """)
    void anything_else_is_refused_with_its_flaw(String typed, Flaw flaw) {
        assertThat(CollectorAddress.read(typed)).isEqualTo(new Reading.Refused(flaw));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    https://stats.example.com,        stats.example.com
                    https://example.com:1/footfall,   example.com:1/footfall
                    """)
    void its_label_leaves_out_the_scheme(String typed, String label) {
        assertThat(Samples.address(typed).label()).isEqualTo(label);
    }
}
