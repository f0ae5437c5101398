package dev.footfall.collector.store.hot;

import static org.assertj.core.api.Assertions.assertThatCode;

import net.openhft.chronicle.hash.VanillaGlobalMutableState;
import org.junit.jupiter.api.Test;

class ValueClassTest {
    @Test
    void the_class_that_a_start_would_compile_is_there() {
        var name = VanillaGlobalMutableState.class.getName() + "$$Native";

        assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException();
    }
}
