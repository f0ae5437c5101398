package dev.footfall.collector.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footfall.collector.query.Admission.BusyException;
import dev.footfall.collector.query.Admission.Limits;
import dev.footfall.collector.query.single.Placement;
import dev.footfall.collector.store.Warehouse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AdmissionTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final String ENDLESS =
            "select sum(a.i * b.i) from range(100000000) a(i), range(100000000) b(i)";

    @TempDir Path directory;

    private Placement.Data data;

    @BeforeEach
    void open() throws Exception {
        data = Placement.IN_THE_MIRROR.of(directory, List.of(), Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        data.close();
    }

    @Test
    void a_question_ends_at_its_deadline_and_its_place_is_free_again() throws SQLException {
        try (var admission = admission(1, LONG, Duration.ofMillis(20))) {
            var failure = catchThrowableOfType(SQLException.class, () -> endless(admission));

            assertThat(Admission.isInterruption(failure)).isTrue();
            try (var next = admission.snapshot(0, 1)) {
                assertThat(next.isWarming()).isFalse();
            }
        }
    }

    @Test
    void a_question_whose_asker_has_gone_is_dropped() throws Exception {
        try (var admission = admission(1, LONG, LONG);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = new CompletableFuture<Thread>();
            var answer =
                    threads.submit(() -> {
                        try (var snapshot = admission.snapshot(0, 1);
                                var statement = snapshot.connection().createStatement()) {
                            asking.complete(Thread.currentThread());
                            statement.execute(ENDLESS);
                            return null;
                        } catch (SQLException e) {
                            return e;
                        }
                    });
            var asker = asking.get();
            admission.abandon(asker);

            assertThat(Admission.isInterruption(answer.get())).isTrue();
        }
    }

    @Test
    void who_finds_no_place_in_time_is_turned_away() throws Exception {
        try (var admission = admission(1, Duration.ofMillis(1), LONG);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var inside = new CountDownLatch(1);
            var enough = new CountDownLatch(1);
            var first =
                    threads.submit(() -> {
                        try (var _ = admission.snapshot(0, 1)) {
                            inside.countDown();
                            enough.await();
                        }
                        return null;
                    });
            inside.await();

            assertThatThrownBy(() -> admission.snapshot(0, 1)).isInstanceOf(BusyException.class);
            enough.countDown();
            first.get();
            admission.snapshot(0, 1).close();
        }
    }

    @Test
    void who_is_inside_may_take_another_snapshot() throws SQLException {
        try (var admission = admission(1, Duration.ofMillis(1), LONG);
                var outer = admission.snapshot(0, 1)) {
            admission.snapshot(0, 1).close();
            assertThat(outer.isWarming()).isFalse();
            assertThat(admission.earliestMs()).isEmpty();
        }
    }

    private Admission admission(int places, Duration patience, Duration deadline) {
        return new Admission(data.warehouse(), new Limits(places, patience, deadline));
    }

    private static void endless(Warehouse warehouse) throws SQLException {
        try (var snapshot = warehouse.snapshot(0, 1);
                var statement = snapshot.connection().createStatement()) {
            statement.execute(ENDLESS);
        }
    }
}
