package dev.footfall.collector.store.parquet.lookup;

import static dev.footfall.collector.Events.NOON;
import static dev.footfall.collector.Events.unload;
import static dev.footfall.collector.Events.withDetail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ops.storage.Stored;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementsTest {
    @TempDir Path path;

    @Test
    void a_file_tells_whether_one_of_its_events_may_replace_another() throws Exception {
        var first = unload(NOON, 1_000);
        var replacing =
                withDetail(
                        unload(NOON.plusSeconds(9), 2_000), new Detail(2_000L, null, null, true));

        assertThat(mayBeIn("without", List.of(first))).isFalse();
        assertThat(mayBeIn("with", List.of(first, replacing))).isTrue();
    }

    @Test
    void a_file_that_cannot_be_asked_may_have_some() {
        assertThat(new Replacements().mayBeIn(path.resolve("missing"))).isTrue();
    }

    private boolean mayBeIn(String name, List<Event> events) throws Exception {
        try (var data = Stored.open(path.resolve(name), Clock.systemUTC())) {
            Stored.append(data, events);
            data.loading();
            var manifests = data.parts().manifests();
            var file = manifests.current().sound().getFirst();
            return new Replacements().mayBeIn(manifests.locate(file));
        }
    }
}
