package dev.footfall.collector.track.exception;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the beacon reports of exceptions is read here as the tracker says it is meant. */
class ReportContractTest {
    private static final Path SAMPLES = Path.of("../tracker/contract/exception");

    private final JsonMapper json = new JsonMapper();
    private final ReportDecoder decoder = new ReportDecoder();

    @ParameterizedTest
    @ValueSource(strings = {"single.json", "batch.json"})
    void a_sample_of_the_beacon_is_decoded_as_it_is_meant(String name) throws IOException {
        var sample = json.readTree(SAMPLES.resolve(name).toFile());

        var reports = decoder.decode(json.writeValueAsBytes(sample.get("body")));

        var meaning = sample.get("meaning");
        assertThat(reports).hasSize(meaning.size());
        for (int place = 0; place < meaning.size(); place++) {
            var report = reports.get(place);
            var expected = meaning.get(place);
            assertThat(report.url()).isEqualTo("https://shop.example/pricing");
            assertThat(report.type()).isEqualTo(expected.get("type").asText());
            assertThat(report.message()).isEqualTo(expected.get("message").asText());
            assertThat(report.handled()).isEqualTo(expected.get("handled").asBoolean());
            assertThat(report.appVersion()).isEqualTo(expected.path("appVersion").asText(null));
            assertThat(report.droppedBefore()).isEqualTo(expected.get("droppedBefore").asLong());
        }
    }
}
