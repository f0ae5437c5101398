package dev.footfall.collector.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {
    private static final Proxies NOBODY = new Proxies(false, List.of());
    private static final Proxies ONE_HOP = new Proxies(true, List.of());
    private static final Proxies SOME =
            new Proxies(false, List.of("10.0.0.0/8", "192.0.2.128/25", "2001:db8::/33", "::1/128"));

    @Test
    void a_header_is_only_believed_when_its_writer_is() {
        assertThat(NOBODY.client(ip("10.0.0.1"), forwarded("198.51.100.1")))
                .isEqualTo(ip("10.0.0.1"));
        assertThat(SOME.client(ip("192.0.2.1"), forwarded("198.51.100.1")))
                .isEqualTo(ip("192.0.2.1"));
        assertThat(SOME.client(ip("10.0.0.1"), forwarded("198.51.100.1")))
                .isEqualTo(ip("198.51.100.1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    right-most outside the blocks  | 203.0.113.9, 198.51.100.1, 10.1.1.1, 192.0.2.200 | 198.51.100.1
                    just beyond a block            | 203.0.113.9, 192.0.2.127                         | 192.0.2.127
                    an IPv6 client behind IPv4     | 2001:db8:8000::1, 10.1.1.1                       | 2001:db8:8000::1
                    an IPv6 proxy                  | 198.51.100.1, [2001:db8:7fff::1]:80              | 198.51.100.1
                    a mapped proxy                 | 198.51.100.1, ::ffff:10.1.1.1                    | 198.51.100.1
                    nobody outside                 | 10.3.3.3, 10.2.2.2                               | 10.3.3.3
                    garbage ends the chain         | 198.51.100.1, unknown, 10.1.1.1                  | 10.1.1.1
                    garbage next to us             | 198.51.100.1, <script>                           | 10.0.0.1
                    blanks are passed over         | 198.51.100.1, , ,10.1.1.1,                       | 198.51.100.1
                    nothing at all                 | ,                                                | 10.0.0.1
                    """)
    void the_client_is_the_nearest_address_that_is_no_proxy(
            String name, String chain, String client) {
        assertThat(SOME.client(ip("10.0.0.1"), forwarded(chain))).as(name).isEqualTo(ip(client));
    }

    @Test
    void several_header_lines_are_one_chain() {
        assertThat(SOME.client(ip("::1"), forwarded("203.0.113.9, 198.51.100.1", "10.1.1.1")))
                .isEqualTo(ip("198.51.100.1"));
    }

    @Test
    void one_hop_takes_what_the_peer_wrote_and_nothing_before_it() {
        assertThat(ONE_HOP.client(ip("10.0.0.1"), forwarded("203.0.113.9, 198.51.100.1")))
                .isEqualTo(ip("198.51.100.1"));
        assertThat(ONE_HOP.client(ip("10.0.0.1"), realIp("198.51.100.1")))
                .isEqualTo(ip("198.51.100.1"));
        assertThat(ONE_HOP.client(ip("10.0.0.1"), new HeaderMap())).isEqualTo(ip("10.0.0.1"));
        assertThat(ONE_HOP.client(ip("10.0.0.1"), forwarded("198.51.100.1, nonsense")))
                .isEqualTo(ip("10.0.0.1"));
    }

    @Test
    void a_block_of_everything_and_a_block_of_one_hold_what_they_say() {
        var everybody = new Proxies(false, List.of("0.0.0.0/0"));
        assertThat(everybody.client(ip("192.0.2.1"), forwarded("198.51.100.1")))
                .isEqualTo(ip("198.51.100.1"));
        assertThat(everybody.client(ip("2001:db8::1"), forwarded("198.51.100.1")))
                .isEqualTo(ip("2001:db8::1"));
        assertThat(SOME.client(ip("::2"), forwarded("198.51.100.1"))).isEqualTo(ip("::2"));
    }

    private static ClientAddress ip(String text) {
        return ClientAddress.parse(text).orElseThrow();
    }

    private static HeaderMap forwarded(String... lines) {
        var headers = new HeaderMap();
        for (var line : lines) {
            headers.add(Headers.X_FORWARDED_FOR, line);
        }
        return headers;
    }

    private static HeaderMap realIp(String value) {
        return new HeaderMap().put(new HttpString("X-Real-IP"), value);
    }
}
