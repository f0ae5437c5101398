package dev.footfall.collector.ingest.enrich.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {
    @Test
    void an_address_falls_into_its_parts() {
        assertThat(Url.parse(" https://u:p@Shop.Example:8443/a/../b c?x=1?y#z?#w "))
                .contains(new Url("https", "shop.example", "/b%20c", "x=1?y", "z?#w"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    http://1.2.3.4/,          1.2.3.4
                    http://16909060/,         1.2.3.4
                    http://0x1020304/,        1.2.3.4
                    http://1.2.772/,          1.2.3.4
                    http://01.02.03.04/,      1.2.3.4
                    http://127.1./,           127.0.0.1
                    http://[::FFFF:1.2.3.4]/, [::ffff:102:304]
                    http://[1:0:0:2:0:0:0:3]/,[1:0:0:2::3]
                    http://[::]/,             [::]
                    http://ex%61mple.org/,    example.org
                    http://EXAMPLE.org./,     example.org.
                    http://a_b.example/,      a_b.example
                    """)
    void a_host_has_one_form(String address, String host) {
        assertThat(Url.parse(address).orElseThrow().host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.2.3.256/",
                "http://1.2.3.4.5/",
                "http://4294967296/",
                "http://09/",
                "http://[::1/",
                "http://[1::2::3]/",
                "http://[fe80::1%25eth0]/",
                "http://a:65536/",
                "http://a:80x/",
                "http://ex%00ample/",
                "http://a%2fb/",
                "http://xn--a/",
                "mailto:a@b.example",
                "urn:isbn:1",
                "app:/x",
                "app:///x",
                "file://host/x",
                "1http://a/",
                "://a/"
            })
    void what_no_browser_would_open_is_no_address(String address) {
        assertThat(Url.parse(address)).isEmpty();
    }
}
