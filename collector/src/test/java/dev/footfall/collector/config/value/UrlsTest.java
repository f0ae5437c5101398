package dev.footfall.collector.config.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://stats.example.com,     https://stats.example.com
                    https://stats.example.com///,  https://stats.example.com
                    HTTP://localhost:8080/a/b/,    HTTP://localhost:8080/a/b
                    http://[::1]:4318,             http://[::1]:4318
                    """)
    void a_url_is_taken_without_the_slashes_at_its_end(String text, URI expected) {
        assertThat(Urls.web(text)).isEqualTo(new Fits<>(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats.example.com",
                "ftp://a.example",
                "https://",
                "https:///a",
                "https:a",
                "https://a.example?x=1",
                "https://a.example/#x",
                "https://ada:pw@a.example",
                "https://a.example:65536",
                "https://a b.example",
                "/a",
                "http://a_b.example"
            })
    void a_url_of_another_shape_is_refused(String text) {
        assertThat(Urls.web(text)).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/t", "/tracker.js", "/a/b-c_d~e/f.g", "/.well-known/t", "/..t"})
    void a_plain_path_is_taken(String text) {
        assertThat(Urls.path(text)).isEqualTo(new Fits<>(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t", "/", "//", "/t/", "/a//b", "/a/../b", "/..", "/.", "/a b", "/a?b", "/a#b",
                "/{a}", "/a%20b", "/*", "/é"
            })
    void a_path_of_another_shape_is_refused(String text) {
        assertThat(Urls.path(text)).isInstanceOf(Unfit.class);
    }
}
