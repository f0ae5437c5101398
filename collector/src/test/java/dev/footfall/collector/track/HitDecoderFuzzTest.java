package dev.footfall.collector.track;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Without {@code JAZZER_FUZZ=1} it runs the inputs that lie beside it in the resources. */
class HitDecoderFuzzTest {
    private final HitDecoder decoder = new HitDecoder();

    @FuzzTest(maxDuration = "5m")
    void any_body_is_a_hit_of_whole_texts_or_none(byte[] body) {
        decoder.decode(body)
                .ifPresent(hit -> {
                    assertIsText(hit.beaconId());
                    assertIsText(hit.url());
                    hit.metadata()
                            .forEach((key, value) -> {
                                assertIsText(key);
                                assertIsText(value);
                            });
                });
    }

    /** Survives the way into the store, which is UTF-8, and ends nowhere early. */
    private static void assertIsText(String text) {
        assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text);
        assertThat(text.indexOf(0)).isNegative();
    }
}
