package dev.footfall.collector.store.hot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreparationTest {
    @Test
    void who_waits_goes_on_once_everything_is_loaded() {
        var preparation = Preparation.begin();

        preparation.awaitEnd();

        assertThat(preparation.isOver()).isTrue();
    }
}
