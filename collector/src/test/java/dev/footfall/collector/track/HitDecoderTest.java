package dev.footfall.collector.track;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.Hit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HitDecoderTest {
    private final HitDecoder decoder = new HitDecoder();

    @Test
    void every_key_of_the_wire_is_read() {
        var hit =
                decode(
                        """
                        {"b":"b1","i":"s1","e":"custom","u":"https://a.example/","r":"https://b.example/",
                         "q":true,"p":false,"t":"Europe/Berlin","m":1234,"n":"signup","f":true,"v":"2.1.0","d":{"plan":"pro"},
                         "future":[1,{"x":2}]}\
                        """);

        assertThat(hit)
                .isEqualTo(
                        new Hit(
                                "b1",
                                "s1",
                                Hit.Kind.CUSTOM,
                                "https://a.example/",
                                "https://b.example/",
                                true,
                                false,
                                true,
                                "Europe/Berlin",
                                1_234L,
                                "signup",
                                "2.1.0",
                                Map.of("plan", "pro")));
    }

    @Test
    void a_hit_that_says_no_kind_is_a_load() {
        assertThat(decode("{\"b\":\"b\",\"u\":\"u\"}").kind()).isEqualTo(Hit.Kind.LOAD);
        assertThat(decode("{\"b\":\"b\",\"u\":\"u\",\"e\":null}").kind()).isEqualTo(Hit.Kind.LOAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}",
                "{\"b\":\"b\"}",
                "{\"u\":\"u\"}",
                "{\"b\":null,\"u\":\"u\"}",
                "{\"b\":1,\"u\":\"u\"}",
                "{\"b\":\"b\",\"u\":true}",
                "{\"b\":\"b\",\"u\":\"u\",\"e\":\"LOAD\"}",
                "{\"b\":\"b\",\"u\":\"u\",\"e\":\"click\"}",
                "{\"b\":\"b\",\"u\":\"u\",\"q\":\"true\"}",
                "{\"b\":\"b\",\"u\":\"u\",\"q\":1}",
                "{\"b\":\"b\",\"u\":\"u\",\"m\":\"12\"}",
                "{\"b\":\"b\",\"u\":\"u\",\"m\":1.5}",
                "{\"b\":\"b\",\"u\":\"u\",\"m\":99999999999999999999}",
                "{\"b\":\"b\",\"u\":\"u\",\"d\":{\"k\":1}}",
                "{\"b\":\"b\",\"u\":\"u\",\"d\":{\"k\":null}}",
                "{\"b\":\"b\",\"u\":\"u\",\"d\":[]}",
                "{\"b\":\"b\",\"u\":\"u\"} trailing",
                "{\"b\":\"b\",\"u\":\"u\",\"x\":[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}"
            })
    void anything_else_is_no_hit(String body) {
        assertThat(decoder.decode(body.getBytes(UTF_8))).isEmpty();
    }

    private Hit decode(String body) {
        return decoder.decode(body.getBytes(UTF_8)).orElseThrow();
    }
}
