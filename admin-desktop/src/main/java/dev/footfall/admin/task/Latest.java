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
        this.<Object, T>follow(_ -> work.call(), _ -> {}, onUi);
    }

    /** The same, and hands to {@code onReport} what the work reports meanwhile. */
    public <P, T> void follow(
            Reporting<P, T> work, Consumer<P> onReport, Consumer<Outcome<T>> onUi) {
        cancel();
        long mine = newest;
        running =
                background.submit(() -> {
                    Consumer<P> report = news -> ui.execute(() -> deliver(mine, news, onReport));
                    var outcome = Outcome.of(() -> work.run(report));
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

    private <V> void deliver(long mine, V value, Consumer<V> onUi) {
        if (mine == newest) {
            onUi.accept(value);
        }
    }
}
