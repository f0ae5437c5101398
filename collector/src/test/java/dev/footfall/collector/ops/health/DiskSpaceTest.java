package dev.footfall.collector.ops.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
    @TempDir Path directory;

    @Test
    void less_than_the_least_is_nearly_full() {
        assertThat(new DiskSpace(directory, 0).isNearlyFull()).isFalse();
        assertThat(new DiskSpace(directory, Long.MAX_VALUE).isNearlyFull()).isTrue();
    }

    @Test
    void a_directory_that_went_away_has_no_space_to_rely_on() {
        assertThat(new DiskSpace(directory.resolve("gone"), 0).isNearlyFull()).isTrue();
    }
}
