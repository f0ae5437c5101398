package dev.footfall.collector.ops.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.store.StorageException;
import dev.footfall.collector.store.cold.Merge;
import dev.footfall.collector.store.cold.Rewriting;
import dev.footfall.collector.store.cold.Step;
import dev.footfall.collector.store.cold.upkeep.Erasure;
import dev.footfall.collector.store.cold.upkeep.Reaper;
import dev.footfall.collector.store.cold.upkeep.Retention;
import dev.footfall.collector.store.manifest.Hold;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A data directory to which one thing after another happens by chance, and beside it a plain list
 * of what it should hold. Some of it is cut off at one of its steps, as a kill would.
 */
final class Interleaving implements AutoCloseable {
    private static final int DAYS_KEPT = 2;
    private static final int MOST_EVENTS = 30;

    private final Random random;
    private final Path root;
    private final Expected expected;
    private final List<String> history = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private DataDirectory directory;
    private Path path;
    private String subject;
    private int images;
    private int stepsToCrash;
    private @Nullable Path crashed;

    Interleaving(Path root, long seed) {
        this.random = new Random(seed);
        this.root = root;
        this.expected = new Expected(random);
        this.subject = expected.anySource();
        this.path = root.resolve("data");
        this.directory = open();
    }

    /** What may happen. */
    enum Action {
        APPEND,
        APPEND_MORE,
        ROLL,
        COMPACT,
        COMPACT_AGAIN,
        MERGE,
        RETAIN,
        ERASE,
        LOAD,
        REAP,
        HOLD,
        RELEASE,
        RESTART,
        CRASH
    }

    /** The kill that an image was taken at. */
    private static final class Crash extends IOException {
        private static final long serialVersionUID = 1L;

        Crash(Step step) {
            super("stopped at " + step);
        }
    }

    /** What happened so far, for the one who has to understand it. */
    List<String> history() {
        return history;
    }

    private DataDirectory open() {
        return Stored.open(path, Clock.systemUTC(), this::reached);
    }

    private void reached(Step step) throws IOException {
        if (--stepsToCrash == 0) {
            crashed = image();
            history.add("killed at " + step);
            throw new Crash(step);
        }
    }

    /**
     * Does things by chance. The events are compared after each start, and everything at the end.
     */
    void run(int actions) throws Exception {
        for (int i = 0; i < actions; i++) {
            var action = Action.values()[random.nextInt(Action.values().length)];
            history.add(action.toString());
            perform(action);
        }
        checkEverything();
        restart();
        checkEverything();
    }

    /** Again, where the first time was cut off: an erasure in the middle then goes on. */
    private void perform(Action action) throws Exception {
        subject = expected.anySource();
        stepsToCrash = random.nextInt(3) == 0 ? 1 + random.nextInt(8) : 0;
        try {
            act(action);
        } catch (Crash crash) {
            stepsToCrash = 0;
            switchToImage();
            if (action != Action.ERASE) {
                check();
            }
            act(action);
        }
        stepsToCrash = 0;
    }

    private void act(Action action) throws Exception {
        switch (action) {
            case APPEND, APPEND_MORE -> append();
            case ROLL -> directory.parts().hot().sealAll();
            case COMPACT, COMPACT_AGAIN -> directory.compaction().run();
            case MERGE -> merge();
            case RETAIN -> retain();
            case ERASE -> erase();
            case LOAD -> load();
            case REAP -> new Reaper(directory.parts().manifests()).run();
            case HOLD -> holds.add(directory.parts().manifests().hold());
            case RELEASE -> release();
            case RESTART -> restart();
            case CRASH -> {
                crashed = image();
                switchToImage();
                check();
            }
        }
    }

    private void append() {
        long before = directory.parts().hot().published();
        Stored.append(directory, expected.arrive(1 + random.nextInt(MOST_EVENTS), before));
    }

    private void merge() throws IOException {
        var rewriting = new Rewriting(directory.publication());
        new Merge(directory.parts().manifests(), rewriting)
                .runOnce(Expected.TODAY.plusDays(random.nextInt(2)));
    }

    private void retain() {
        var day = Expected.TODAY.minusDays(random.nextInt(2));
        var manifests = directory.parts().manifests();
        new Retention(manifests, Duration.ofDays(DAYS_KEPT))
                .run(day.atStartOfDay(ZoneOffset.UTC).toInstant().plusMillis(1));
        expected.forgetDaysBefore(day.minusDays(DAYS_KEPT), manifests.current().compactedThrough());
    }

    private void erase() throws IOException, SQLException {
        directory.parts().hot().sealAll();
        directory.compaction().run();
        var parts = directory.parts();
        var source = new Erasure.Source(subject);
        var rewriting = new Rewriting(directory.publication());
        new Erasure(parts.engine(), parts.manifests(), rewriting).run(source, (_, _) -> {});
        expected.forget(subject);
    }

    /** Opened anew, because what is loaded takes numbers behind the hot store's back. */
    private void load() throws Exception {
        var loading = directory.loading();
        int count = 1 + random.nextInt(MOST_EVENTS);
        var events = expected.arriveLoaded(count, directory.parts().hot().published());
        try {
            loading.load(events.iterator(), _ -> {});
        } catch (StorageException stopped) {
            switchToImage();
            if (!expected.isNewestIn(Stored.paths(directory))) {
                expected.withdraw(count);
            }
        }
        restart();
    }

    private void release() {
        for (var hold : holds) {
            assertThat(hold.manifest().files())
                    .allSatisfy(file ->
                            assertThat(directory.parts().manifests().locate(file)).exists());
            hold.close();
        }
        holds.clear();
    }

    private void restart() throws Exception {
        release();
        directory.close();
        directory = open();
        check();
    }

    private void switchToImage() throws IOException {
        release();
        directory.close();
        Image.delete(path);
        path = Objects.requireNonNull(crashed, "nothing was cut off");
        directory = open();
    }

    private Path image() throws IOException {
        return Image.of(directory, root.resolve("image" + ++images));
    }

    private void check() throws SQLException, InterruptedException {
        assertThat(Stored.rows(directory)).isEqualTo(expected.rows());
    }

    private void checkEverything() throws SQLException, InterruptedException {
        check();
        assertThat(Stored.problems(directory)).isEmpty();
    }

    /** Closes the directory and deletes it. */
    @Override
    public void close() throws IOException {
        directory.close();
        Image.delete(root);
    }
}
