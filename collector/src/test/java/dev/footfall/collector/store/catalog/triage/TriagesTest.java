package dev.footfall.collector.store.catalog.triage;

import static dev.footfall.collector.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.SetClock;
import dev.footfall.collector.store.OpenCatalog;
import dev.footfall.collector.store.catalog.triage.Decision.Mute;
import dev.footfall.collector.store.catalog.triage.Decision.Resolution;
import dev.footfall.collector.store.catalog.triage.Triages.Outcome;
import dev.footfall.collector.store.catalog.triage.Triages.Outcome.Decided;
import dev.footfall.collector.store.catalog.triage.Triages.Outcome.Stale;
import dev.footfall.collector.store.catalog.triage.Triages.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriagesTest {
    private static final Triage.Key KEY = new Triage.Key("0123456789abcdef", "https://a.example");
    private static final Decision RESOLVED =
            new Decision(new Resolution(NOON, true), null, "Seen \"twice\" 📚");
    private static final Decision MUTED =
            new Decision(null, new Mute(NOON, 100L, NOON.plusSeconds(60)), null);

    private final SetClock clock = new SetClock();

    @TempDir Path directory;
    private OpenCatalog opened;
    private Triages triages;

    @BeforeEach
    void open() {
        opened = OpenCatalog.in(directory, 10, clock);
        triages = new Triages(opened.catalog(), clock);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void a_decision_is_kept_whole_over_a_restart() {
        var decided = decide(null, RESOLVED, "Ada");

        assertThat(decided)
                .isEqualTo(new Decided(List.of(new Triage(KEY, RESOLVED, 1, NOON, "Ada"))));
        close();
        open();
        assertThat(found()).contains(new Triage(KEY, RESOLVED, 1, NOON, "Ada"));
    }

    @Test
    void a_later_decision_takes_the_place_of_the_earlier_and_both_are_history() {
        decide(null, RESOLVED, null);
        clock.advance(Duration.ofMinutes(1));
        decide(1, MUTED, "Ben");

        var first = new Triage(KEY, RESOLVED, 1, NOON, null);
        var second = new Triage(KEY, MUTED, 2, NOON.plusSeconds(60), "Ben");
        assertThat(found()).contains(second);
        assertThat(history()).containsExactly(second, first);
    }

    @Test
    void a_wish_that_has_not_seen_the_last_decision_changes_nothing() {
        decide(0, RESOLVED, null);

        var stale = decide(0, MUTED, null);

        assertThat(stale).isEqualTo(new Stale(List.of(new Triage(KEY, RESOLVED, 1, NOON, null))));
        assertThat(found().map(Triage::decision)).contains(RESOLVED);
        assertThat(history()).hasSize(1);
    }

    @Test
    void a_wish_that_changes_nothing_leaves_no_trace() {
        assertThat(decide(null, Decision.NONE, null))
                .isEqualTo(new Decided(List.of(Triage.none(KEY))));

        assertThat(found()).isEmpty();
        assertThat(history()).isEmpty();
    }

    @Test
    void a_group_elsewhere_is_decided_there() {
        decide(null, RESOLVED, null);

        var elsewhere = new Triage.Key(KEY.group(), "https://b.example");
        assertThat(opened.catalog().<Optional<Triage>>ask(now -> TriageRows.find(now, elsewhere)))
                .isEmpty();
    }

    @Test
    void many_groups_are_decided_at_once_each_with_its_own_version() {
        decide(null, MUTED, null);
        var other = new Triage.Key("fedcba9876543210", "app://lantern");

        var decided =
                triages.decide(
                                List.of(new Target(KEY, 1), new Target(other, 0)),
                                _ -> RESOLVED,
                                null)
                        .join();

        assertThat(decided)
                .isEqualTo(
                        new Decided(
                                List.of(
                                        new Triage(KEY, RESOLVED, 2, NOON, null),
                                        new Triage(other, RESOLVED, 1, NOON, null))));
        assertThat(opened.catalog().<List<Triage>>ask(TriageRows::all)).hasSize(2);
    }

    @Test
    void many_groups_are_left_alone_when_one_of_them_has_changed() {
        decide(null, MUTED, null);
        var other = new Triage.Key("fedcba9876543210", "app://lantern");

        var stale =
                triages.decide(
                                List.of(new Target(other, 0), new Target(KEY, 0)),
                                _ -> RESOLVED,
                                null)
                        .join();

        assertThat(stale).isEqualTo(new Stale(List.of(new Triage(KEY, MUTED, 1, NOON, null))));
        assertThat(opened.catalog().<List<Triage>>ask(TriageRows::all)).hasSize(1);
    }

    @Test
    void the_version_of_the_catalogue_grows_with_every_decision() {
        long before = opened.catalog().version();
        decide(null, RESOLVED, null);

        assertThat(opened.catalog().version()).isGreaterThan(before);
    }

    private Outcome decide(@Nullable Integer version, Decision decision, @Nullable String by) {
        return triages.decide(List.of(new Target(KEY, version)), _ -> decision, by).join();
    }

    private Optional<Triage> found() {
        return opened.catalog().ask(connection -> TriageRows.find(connection, KEY));
    }

    private List<Triage> history() {
        return opened.catalog().ask(connection -> TriageRows.history(connection, KEY));
    }
}
