package dev.footfall.collector.track.exception;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.Report;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDecoderTest {
    private static final String LEAST = "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\"}";

    private final ReportDecoder decoder = new ReportDecoder();

    @Test
    void every_key_of_the_wire_is_read() {
        var reports =
                decode(
                        """
                        {"u":"https://a.example/","ty":"TypeError","m":"x","s":"at a (b.js:1:2)","b":"b1","i":"s1",
                         "h":true,"v":"2.1","fp":"checkout","d":{"plan":"pro"},"t":"Europe/Berlin","x":7,
                         "future":[1,{"x":2}]}\
                        """);

        assertThat(reports)
                .containsExactly(
                        new Report(
                                "https://a.example/",
                                "TypeError",
                                "x",
                                "at a (b.js:1:2)",
                                "b1",
                                "s1",
                                true,
                                "2.1",
                                "checkout",
                                Map.of("plan", "pro"),
                                "Europe/Berlin",
                                7));
    }

    @Test
    void what_is_left_out_is_absent() {
        assertThat(decode(LEAST))
                .containsExactly(
                        new Report(
                                "u", "T", "m", null, null, null, false, null, null, Map.of(), null,
                                0));
    }

    @Test
    void an_array_has_up_to_25_reports_in_their_order() {
        assertThat(decode("[" + LEAST + "," + LEAST.replace("\"m\":\"m\"", "\"m\":\"n\"") + "]"))
                .extracting(Report::message)
                .containsExactly("m", "n");
        assertThat(decode(array(25))).hasSize(25);
        assertThat(decode(array(26))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "[null]",
                "[[]]",
                "\"\"",
                "\"text\"",
                "7",
                "{",
                "{}",
                "{\"ty\":\"T\",\"m\":\"m\"}",
                "{\"u\":\"u\",\"m\":\"m\"}",
                "{\"u\":\"u\",\"ty\":\"T\"}",
                "{\"u\":null,\"ty\":\"T\",\"m\":\"m\"}",
                "{\"u\":\"u\",\"ty\":1,\"m\":\"m\"}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":true}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"s\":[\"a\"]}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"h\":1}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"h\":\"true\"}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"v\":2}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"fp\":{}}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"d\":{\"k\":1}}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"d\":{\"k\":null}}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"d\":[]}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"x\":-1}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"x\":1.5}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"x\":\"1\"}",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"x\":99999999999999999999}",
                "[{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\"},{\"u\":\"u\"}]",
                "[{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\"},[{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\"}]]",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\"} trailing",
                "{\"u\":\"u\",\"ty\":\"T\",\"m\":\"m\",\"y\":[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}"
            })
    void anything_else_is_no_report(String body) {
        assertThat(decode(body)).isEmpty();
    }

    private static String array(int reports) {
        return "[" + String.join(",", Collections.nCopies(reports, LEAST)) + "]";
    }

    private List<Report> decode(String body) {
        return decoder.decode(body.getBytes(UTF_8));
    }
}
