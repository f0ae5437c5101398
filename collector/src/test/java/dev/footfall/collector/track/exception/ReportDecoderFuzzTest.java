package dev.footfall.collector.track.exception;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Without {@code JAZZER_FUZZ=1} it runs the inputs that lie beside it in the resources. */
class ReportDecoderFuzzTest {
    private final ReportDecoder decoder = new ReportDecoder();

    @FuzzTest(maxDuration = "5m")
    void any_body_is_a_few_reports_of_whole_texts_or_none(byte[] body) {
        var reports = decoder.decode(body);

        assertThat(reports.size()).isLessThanOrEqualTo(ReportDecoder.MOST);
        reports.forEach(report -> {
            assertThat(new String(report.message().getBytes(UTF_8), UTF_8))
                    .isEqualTo(report.message());
            assertThat(report.droppedBefore()).isNotNegative();
        });
    }
}
