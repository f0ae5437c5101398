package dev.footfall.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePolicyTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the host itself            | example.com      | https://example.com          | true
                    another host               | example.com      | https://example.org          | false
                    a host below an exact one  | example.com      | https://blog.example.com     | false
                    a host that ends alike     | example.com      | https://badexample.com       | false
                    www in the pattern         | www.example.com  | https://example.com          | true
                    below a parent             | *.example.com    | https://blog.example.com     | true
                    far below a parent         | *.example.com    | https://a.b.example.com      | true
                    the parent itself          | *.example.com    | https://example.com          | false
                    alike but not below        | *.example.com    | https://badexample.com       | false
                    a parent in the middle     | *.example.com    | https://a.example.com.evil.io | false
                    every host of a domain     | *.test           | https://a.test               | true
                    an address                 | 127.0.0.1        | https://127.0.0.1            | true
                    an IPv6 address            | example.com      | https://[::1]                | false
                    an application by its name | lantern          | app://lantern                | true
                    another application        | lantern          | app://other                  | false
                    """)
    void a_pattern_admits_what_it_says(
            String name, String pattern, String source, boolean admitted) {
        assertThat(new SourcePolicy(List.of(pattern)).admits(source)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, true",
        "https://a.example.com, true",
        "https://shop.test, true",
        "https://other.io, false"
    })
    void any_of_several_patterns_is_enough(String source, boolean admitted) {
        var policy = new SourcePolicy(List.of("example.com", "*.example.com", "shop.test"));

        assertThat(policy.admits(source)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({"https://example.com", "app://lantern", "https://[::1]"})
    void no_pattern_admits_everything(String source) {
        assertThat(new SourcePolicy(List.of()).admits(source)).isTrue();
    }
}
