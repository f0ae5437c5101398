package dev.footfall.collector.ingest.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.conformance.RecordedReport;
import dev.footfall.collector.ingest.fingerprint.text.Pipeline;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The normalisation rules are those of version 1, which the reference recorded: put together in its
 * way they give its ids.
 */
class ReferenceRulesTest {
    @ParameterizedTest
    @MethodSource("dev.footfall.collector.conformance.RecordedReport#all")
    void the_rules_put_together_as_in_version_1_give_the_recorded_group(RecordedReport report) {
        assertThat(versionOne(report.input())).isEqualTo(report.stored().get("exc_group").asText());
    }

    @Test
    void the_golden_ids_of_version_1_come_out() {
        assertThat(versionOne(input("Error", "HTTP 404 from /api", "")))
                .isEqualTo("cc3ec41527df07e6");
        assertThat(
                        versionOne(
                                input(
                                        "TypeError",
                                        "x",
                                        "at render (https://cdn.example.com/static/app.abc123.js:10:5)")))
                .isEqualTo("69d6ad84688d9144");
    }

    @Test
    void a_group_that_the_sender_chose_is_the_same_in_every_version() {
        var chosen = new FailureInput("TypeError", "anything", null, " custom ");

        assertThat(Grouping.group(chosen).id()).isEqualTo("6cdfd271da635d49");
    }

    private static FailureInput input(String type, String message, String stack) {
        return new FailureInput(type, message, stack, null);
    }

    private static String versionOne(FailureInput input) {
        var override = input.fingerprintOverride();
        if (override != null && !override.isBlank()) {
            return hex(sha256(override.strip().getBytes(StandardCharsets.UTF_8)));
        }
        var text = new StringBuilder(input.type().strip().toLowerCase(Locale.ROOT)).append('\n');
        var stack = input.stack();
        if (stack == null || stack.isBlank()) {
            text.append(Pipeline.MESSAGE.apply(Grouping.summary(input.message())));
        } else {
            versionOneFrames(text, stack);
        }
        return hex(sha256(sha256(text.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private static void versionOneFrames(StringBuilder text, String stack) {
        var frames = new ArrayList<String>();
        for (var line : stack.lines().toList()) {
            var frame = Pipeline.LINE.apply(line.strip());
            if (!frame.isEmpty() && (frames.isEmpty() || !frames.getLast().equals(frame))) {
                frames.add(frame);
            }
        }
        frames.stream().limit(5).forEach(frame -> text.append(frame).append('\n'));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 8);
    }
}
