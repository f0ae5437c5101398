package dev.footfall.collector.config.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.value.Hosts.Endpoint;
import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    127.0.0.1:8080,        127.0.0.1,        8080
                    localhost:0,           localhost,        0
                    0.0.0.0:65535,         0.0.0.0,          65535
                    stats.example.com:80,  stats.example.com, 80
                    my_service:80,         my_service,       80
                    [::1]:8080,            ::1,              8080
                    [::]:0,                ::,               0
                    [fe80::1%eth0]:80,     fe80::1%eth0,     80
                    """)
    void an_address_is_a_host_and_a_port(String text, String host, int port) {
        assertThat(Hosts.address(text)).isEqualTo(new Fits<>(new Endpoint(host, port)));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    localhost,         has no port
                    :8080,             has no host
                    localhost:,        has no port from 0 to 65535 after the last colon
                    localhost:65536,   has no port from 0 to 65535 after the last colon
                    localhost:-1,      has no port from 0 to 65535 after the last colon
                    localhost:http,    has no port from 0 to 65535 after the last colon
                    localhost:000080,  has no port from 0 to 65535 after the last colon
                    ::1:8080,          is not an IPv6 address in brackets
                    [::g]:8080,        is not an IPv6 address in brackets
                    [localhost]:80,    has a host that is neither a name nor an address
                    256.0.0.1:80,      has a host that is neither a name nor an address
                    127.1:80,          has a host that is neither a name nor an address
                    a b:80,            has a host that is neither a name nor an address
                    -a.example:80,     has a host that is neither a name nor an address
                    a..b:80,           has a host that is neither a name nor an address
                    http://a:80,       is not an IPv6 address in brackets
                    """)
    void an_address_that_is_none_is_refused(String text, String problem) {
        assertThat(problem(Hosts.address(text))).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    10.0.0.0/8,            10.0.0.0/8
                    0.0.0.0/0,             0.0.0.0/0
                    192.168.1.7/32,        192.168.1.7/32
                    192.168.1.7,           192.168.1.7/32
                    fd00::/8,              fd00::/8
                    2001:db8::/33,         2001:db8::/33
                    ::1,                   ::1/128
                    ::/0,                  ::/0
                    ::ffff:10.0.0.0/104,   ::ffff:10.0.0.0/104
                    """)
    void a_network_block_is_taken_and_a_lone_address_is_a_block_of_one(String text, String block) {
        assertThat(Hosts.networkBlock(text)).isEqualTo(new Fits<>(block));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    10.0.0.0/33,        has no length from 0 to 32 after the slash
                    10.0.0.0/,          has no length from 0 to 32 after the slash
                    10.0.0.0/-1,        has no length from 0 to 32 after the slash
                    10.0.0.0/8/8,       has no length from 0 to 32 after the slash
                    fd00::/129,         has no length from 0 to 128 after the slash
                    10.0.0.1/8,         names one host inside a block
                    2001:db8::1/32,     names one host inside a block
                    10.0/16,            does not begin with an IP address
                    proxy.example/8,    does not begin with an IP address
                    fe80::1%eth0/64,    does not begin with an IP address
                    /8,                 does not begin with an IP address
                    """)
    void a_network_block_that_is_none_is_refused(String text, String problem) {
        assertThat(problem(Hosts.networkBlock(text))).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Example.COM,            example.com
                    *.example.com,          *.example.com
                    localhost,              localhost
                    xn--bcher-kva.example,  xn--bcher-kva.example
                    192.168.1.7,            192.168.1.7
                    """)
    void a_host_pattern_is_kept_in_lower_case(String text, String pattern) {
        assertThat(Hosts.pattern(text)).isEqualTo(new Fits<>(pattern));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*", "a.*.example", "*example.com", "https://example.com", "example.com/a",
                "example.com:80", "bücher.example", "a..b", "", "1.2.3.4.5"
            })
    void a_host_pattern_that_is_none_is_refused(String text) {
        assertThat(Hosts.pattern(text)).isInstanceOf(Unfit.class);
    }

    private static String problem(Reading<?> reading) {
        return reading instanceof Unfit<?>(String problem, String _) ? problem : reading.toString();
    }
}
