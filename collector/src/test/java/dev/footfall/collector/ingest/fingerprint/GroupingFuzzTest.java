package dev.footfall.collector.ingest.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Without {@code JAZZER_FUZZ=1} it runs the inputs that lie beside it in the resources. */
class GroupingFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void any_stack_lands_in_one_group_that_says_why(byte[] bytes) {
        var stack = new String(bytes, StandardCharsets.UTF_8);
        int line = Math.max(stack.indexOf('\n'), 0);
        var input = new FailureInput("Error", stack.substring(0, line), stack, null);

        var group = Grouping.group(input);

        assertThat(group.id()).matches("[0-9a-f]{16}");
        assertThat(group.because()).isNotEmpty();
        assertThat(Grouping.group(input)).isEqualTo(group);
    }
}
