package dev.footfall.admin.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.UiQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final UiQueue ui = new UiQueue();
    private final Background background = Background.open(ui);
    private final Latest latest = background.latest();
    private final List<Outcome<String>> seen = new ArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void an_answer_is_delivered_on_the_ui_thread() throws InterruptedException {
        latest.call(() -> "done", seen::add);
        ui.runNext();

        assertThat(seen).containsExactly(new Outcome.Done<>("done"));
    }

    @Test
    void a_failure_arrives_as_a_value() throws InterruptedException {
        var failure = new IllegalStateException("broken");
        latest.<String>call(
                () -> {
                    throw failure;
                },
                seen::add);
        ui.runNext();

        assertThat(seen).containsExactly(new Outcome.Broken<>(failure));
    }

    @Test
    void an_answer_that_a_newer_call_outdated_is_dropped() throws InterruptedException {
        var answered = new CountDownLatch(1);
        latest.call(
                () -> {
                    answered.countDown();
                    return "old";
                },
                seen::add);
        assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
        latest.call(() -> "new", seen::add);
        ui.runNext();
        ui.runNext();

        assertThat(seen).containsExactly(new Outcome.Done<>("new"));
    }

    @Test
    void a_newer_call_interrupts_the_older() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        latest.call(
                () -> {
                    try {
                        started.countDown();
                        return new CountDownLatch(1).await(1, TimeUnit.HOURS) ? "late" : "later";
                    } catch (InterruptedException end) {
                        interrupted.countDown();
                        throw end;
                    }
                },
                seen::add);
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        latest.cancel();

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
