package dev.footfall.admin.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work of which only the newest call may report back: a newer one interrupts the older and outdates
 * its answer. Confined to the UI thread.
 */
public final class Latest {
    private final ExecutorService background;
    private final Executor ui;
    private long newest;
    private @Nullable Future<?> running;

    Latest(ExecutorService background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    /**
     * Runs {@code work} in the background and hands its outcome to {@code onUi}, unless outdated.
     */
    public <T> void call(Callable<T> work, Consumer<Outcome<T>> onUi) {
        cancel();
        long mine = newest;
        running =
                background.submit(() -> {
                    var outcome = Outcome.of(work);
                    ui.execute(() -> deliver(mine, outcome, onUi));
                });
    }

    /** Interrupts what runs; nothing called before reports back any more. */
    public void cancel() {
        newest++;
        if (running != null) {
            running.cancel(true);
            running = null;
        }
    }

    private <T> void deliver(long mine, Outcome<T> outcome, Consumer<Outcome<T>> onUi) {
        if (mine == newest) {
            onUi.accept(outcome);
        }
    }
}
