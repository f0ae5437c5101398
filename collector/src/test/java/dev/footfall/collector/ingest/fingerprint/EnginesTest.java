package dev.footfall.collector.ingest.fingerprint;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that real engines printed. */
class EnginesTest {
    private static final Map<String, List<EngineStacks>> FAULTS =
            EngineStacks.all().stream()
                    .collect(groupingBy(EngineStacks::name, TreeMap::new, toList()));

    static List<List<EngineStacks>> faults() {
        return List.copyOf(FAULTS.values());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void one_fault_is_one_group_in_every_engine(List<EngineStacks> prints) {
        assertThat(prints).hasSizeBetween(2, 3);
        assertThat(prints)
                .allSatisfy(print ->
                        assertThat(print.group().id())
                                .as(() -> print.group().because().toString())
                                .isEqualTo(prints.getFirst().group().id()));
    }

    @Test
    void different_faults_are_different_groups() {
        var byGroup = new HashMap<String, String>();

        for (var print : EngineStacks.all()) {
            var other = byGroup.putIfAbsent(print.group().id(), print.name());
            assertThat(other).as("%s", print).isIn(null, print.name());
        }

        assertThat(byGroup).hasSizeGreaterThanOrEqualTo(30);
    }
}
