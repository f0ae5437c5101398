package dev.footfall.collector.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "' 192.0.2.1 ', 192.0.2.1",
        "192.0.2.1:4711, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::ffff:c000:201, 192.0.2.1",
        "[::ffff:192.0.2.1]:80, 192.0.2.1",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8::1",
        "[2001:db8::1]:4711, 2001:db8::1"
    })
    void every_way_to_write_an_address_is_that_address(String text, String address) {
        assertThat(ClientAddress.parse(text))
                .contains(ClientAddress.of(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1:4711, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:DB8:0:0::1, 2001:db8::1",
    })
    void a_rule_sees_an_address_in_its_short_form(String text, String address) {
        assertThat(ClientAddress.parse(text).flatMap(ClientAddress::text)).contains(address);
        assertThat(ClientAddress.UNKNOWN.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "example.com",
                "_hidden",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.4:",
                "1.2.3.4:x",
                "1.2.3.4:123456",
                "a.b.c.d",
                ":",
                ":::",
                "2001:db8::1::2",
                "fe80::1%eth0",
                "[",
                "[]",
                "[::1",
                "[::1]x",
                "[1.2.3.4]",
                "::1]",
                "\u0000",
                "1.2.3.4 5.6.7.8"
            })
    void whatever_else_it_is_it_is_no_address(String text) {
        assertThat(ClientAddress.parse(text)).isEmpty();
    }

    @Test
    void a_subscriber_is_one_ipv4_address_or_a_whole_64_of_ipv6() {
        assertThat(subscriber("192.0.2.1")).isNotEqualTo(subscriber("192.0.2.2"));
        assertThat(subscriber("192.0.2.1")).isEqualTo(subscriber("::ffff:192.0.2.1"));
        assertThat(subscriber("2001:db8:0:1::1")).isEqualTo(subscriber("2001:db8:0:1:f::2"));
        assertThat(subscriber("2001:db8:0:1::1")).isNotEqualTo(subscriber("2001:db8:0:2::1"));
    }

    @Test
    void its_text_gives_no_address_away() {
        assertThat(ClientAddress.parse("192.0.2.1").orElseThrow().toString())
                .doesNotContainPattern("[0-9]{2}");
        assertThat(ClientAddress.parse("2001:db8::1").orElseThrow().toString()).doesNotContain(":");
    }

    private static ClientAddress subscriber(String text) {
        return ClientAddress.parse(text).orElseThrow().subscriber();
    }
}
