package dev.footfall.admin.picture;

import dev.footfall.admin.nav.Progress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/** Takes a picture of a scene that no window shows. One picture per process. */
public final class Studio {
    private final Executor ui;
    private final Duration patience;

    /**
     * Waits for nothing yet.
     *
     * @param ui runs work on the thread that owns scenes
     * @param patience how long a screen may take to settle
     */
    public Studio(Executor ui, Duration patience) {
        this.ui = ui;
        this.patience = patience;
    }

    /** What is to be photographed, and when. */
    public record Sitting(Scene scene, ObservableValue<Progress> progress) {}

    /** A picture, or why there is none. */
    public sealed interface Shot {
        record Taken(Image image) implements Shot {}

        record Missed(String why) implements Shot {}
    }

    /** Starts JavaFX with neither display nor graphics card, arranges the sitting and waits. */
    public Shot take(Supplier<Sitting> arrangement) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var shot = new CompletableFuture<Shot>();
        Platform.startup(() -> arrange(arrangement, shot));
        try {
            return shot.get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            return new Shot.Missed(
                    "The screen did not settle within " + patience.toSeconds() + " seconds.");
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            Platform.exit();
        }
    }

    private void arrange(Supplier<Sitting> arrangement, CompletableFuture<Shot> shot) {
        try {
            var sitting = arrangement.get();
            sitting.progress().subscribe(progress -> follow(progress, sitting.scene(), shot));
        } catch (RuntimeException | Error failure) {
            shot.completeExceptionally(failure);
        }
    }

    private void follow(Progress progress, Scene scene, CompletableFuture<Shot> shot) {
        switch (progress) {
            case Progress.Working() -> {}
            // Later, so that whatever else follows this progress has drawn it.
            case Progress.Settled() -> ui.execute(() -> shoot(scene, shot));
            case Progress.Stuck(var why) -> shot.complete(new Shot.Missed(why));
        }
    }

    /** Twice, for the first time lets widths be known on which the final layout depends. */
    private static void layOut(Scene scene) {
        var root = scene.getRoot();
        for (int i = 0; i < 2; i++) {
            root.applyCss();
            root.resize(scene.getWidth(), scene.getHeight());
            root.layout();
        }
    }

    private static void shoot(Scene scene, CompletableFuture<Shot> shot) {
        try {
            layOut(scene);
            shot.complete(new Shot.Taken(scene.snapshot(null)));
        } catch (RuntimeException | Error failure) {
            shot.completeExceptionally(failure);
        }
    }
}
