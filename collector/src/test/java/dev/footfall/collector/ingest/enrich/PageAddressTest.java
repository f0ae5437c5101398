package dev.footfall.collector.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.enrich.url.Url;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://shop.example/pricing,                https://shop.example,       /pricing
                    https://shop.example,                        https://shop.example,       /
                    https://shop.example/?q=secret,              https://shop.example,       /
                    https://shop.example/a#top,                  https://shop.example,       /a
                    https://shop.example?q=1,                    https://shop.example,       /
                    http://localhost:3000/,                      https://localhost,          /
                    HTTPS://user:pass@WWW.Shop.Example:8443/x,   https://shop.example,       /x
                    https://www.www.shop.example/,               https://shop.example,       /
                    https://shop.example./a,                     https://shop.example,       /a
                    https://shop.example/Blog/Post/,             https://shop.example,       /Blog/Post
                    https://shop.example//,                      https://shop.example,       /
                    https://shop.example/a%20b,                  https://shop.example,       /a%20b
                    https://shop.example/a b,                    https://shop.example,       /a%20b
                    https://shop.example/grüße,                  https://shop.example,       /gr%C3%BC%C3%9Fe
                    https://shop.example/a/../b/./c,             https://shop.example,       /b/c
                    https://shop.example/../../etc,              https://shop.example,       /etc
                    https://bücher.example/,                     https://xn--bcher-kva.example, /
                    https:\\\\shop.example\\a,                   https://shop.example,       /a
                    https://[2001:DB8:0:0::1]:8080/x,            https://[2001:db8::1],      /x
                    http://0x7f.1/,                              https://127.0.0.1,          /
                    https://faß.example/,                        https://xn--fa-hia.example, /
                    https://shop.example/%2E%2e/x,               https://shop.example,       /x
                    https://shop.example/a/..,                   https://shop.example,       /
                    app://Orders/List/,                          app://orders,               /List
                    ionic://localhost/x,                         https://localhost,          /x
                    """)
    void only_the_site_and_the_path_are_kept(String address, String source, String path) {
        var parsed = PageAddress.parse(address).orElseThrow();

        assertThat(parsed.source()).isEqualTo(source);
        assertThat(parsed.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "shop.example/a",
                "/a",
                "file:///etc/passwd",
                "data:text/html,hello",
                "about:blank",
                "javascript:alert(1)",
                "https://",
                "https:///?q",
                "https://www./",
                "https://a b/",
                "https://a<b>/"
            })
    void what_names_no_host_of_the_web_is_no_page(String address) {
        assertThat(PageAddress.parse(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://a.example/app#/orders,        /app#/orders
                    https://a.example/app/#/orders/12/,   /app#/orders/12
                    https://a.example/#!/x,               /#!/x
                    https://a.example/#/x?token=1,        /#/x
                    https://a.example/app#top,            /app
                    https://a.example/app#,               /app
                    """)
    void a_hash_routed_page_is_named_by_its_route(String address, String path) {
        var url = Url.parse(address).orElseThrow();

        assertThat(PageAddress.of(url, true).orElseThrow().path()).isEqualTo(path);
        assertThat(PageAddress.of(url, false).orElseThrow().path()).doesNotContain("#");
    }

    @Test
    void a_path_is_cut_at_1024_bytes() {
        var path = PageAddress.parse("https://a.example/" + "x".repeat(5_000)).orElseThrow().path();

        assertThat(path).hasSize(1_025).endsWith("x…");
    }
}
