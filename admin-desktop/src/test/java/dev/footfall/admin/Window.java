package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsKeeper;
import dev.footfall.admin.task.UiThread;
import dev.footfall.admin.theme.Theme;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The program in a window of the test, and what a person would see in it. */
public final class Window implements AutoCloseable {
    private static final long LIMIT_SECONDS = 60;

    private final FxRobot robot = new FxRobot();
    private final Desktop desktop;
    private final Scene scene;

    private Window(Desktop desktop, Scene scene) {
        this.desktop = desktop;
        this.scene = scene;
    }

    /** What a window is opened with: the design's size, and a time at which samples end. */
    public record Opening(
            double width,
            double height,
            Clock clock,
            @Nullable CollectorAddress collector,
            SettingsKeeper keeper,
            SigningIn.Machine machine) {
        public static Opening of(@Nullable CollectorAddress collector, SettingsKeeper keeper) {
            return new Opening(
                    1440,
                    900,
                    Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                    collector,
                    keeper,
                    SigningIn.Machine.withoutPerson());
        }

        public Opening sized(double width, double height) {
            return new Opening(width, height, clock, collector, keeper, machine);
        }

        public Opening today() {
            return new Opening(width, height, Clock.systemUTC(), collector, keeper, machine);
        }

        Opening on(SigningIn.Machine other) {
            return new Opening(width, height, clock, collector, keeper, other);
        }
    }

    static Window open(@Nullable CollectorAddress collector, SettingsKeeper keeper)
            throws Exception {
        return open(Opening.of(collector, keeper));
    }

    /** One for somebody who may have to sign in, today. */
    static Window open(CollectorAddress collector, SigningIn.Machine machine) throws Exception {
        return open(
                Opening.of(collector, SettingsKeeper.forgetful(Settings.DEFAULTS))
                        .today()
                        .on(machine));
    }

    public static Window open(Opening opening) throws Exception {
        var stage = FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.asyncFx(() -> show(stage, opening))
                .get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static Window show(Stage stage, Opening opening) {
        var around =
                new Desktop.Surroundings(
                        opening.clock(),
                        Samples.FORMATS,
                        Samples.WORDS,
                        new UiThread(),
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        opening.machine());
        var wishes = new FootfallDesktop.Wishes(opening.collector(), Link.NONE);
        var desktop = Desktop.open(around, opening.keeper(), wishes);
        var scene = desktop.scene(opening.width(), opening.height());
        stage.setScene(scene);
        stage.show();
        return new Window(desktop, scene);
    }

    public Scene scene() {
        return scene;
    }

    public FxRobot robot() {
        return robot;
    }

    public Node node(String query) {
        return look(() -> robot.lookup(query).query());
    }

    /** The first one that says this, on screen. */
    public Labeled saying(String text) {
        return look(
                () -> robot.lookup((Labeled each) -> text.equals(each.getText())).queryLabeled());
    }

    /** Whether there is a node that the query finds: a style class, or the text of a label. */
    public boolean has(String query) {
        return look(() -> robot.lookup(query).tryQuery().isPresent());
    }

    /** What all visible nodes of a style class say. */
    public Collection<String> texts(String query) {
        return look(() ->
                robot.lookup(query).queryAllAs(Labeled.class).stream()
                        .filter(Labeled::isVisible)
                        .map(Labeled::getText)
                        .toList());
    }

    /** Looks while nothing moves: any other thread might see a list that is being exchanged. */
    private static <T> T look(Callable<T> finding) {
        var task = new FutureTask<>(finding);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("nobody could look", late);
        }
    }

    /** Waits until something is so; what cannot even be looked at is not so yet. */
    public void until(Callable<Boolean> condition) {
        var obstacle = new AtomicReference<@Nullable RuntimeException>();
        try {
            WaitForAsyncUtils.waitFor(
                    LIMIT_SECONDS,
                    TimeUnit.SECONDS,
                    () -> {
                        try {
                            obstacle.set(null);
                            return condition.call();
                        } catch (RuntimeException notYet) {
                            obstacle.set(notYet);
                            return false;
                        }
                    });
        } catch (TimeoutException late) {
            var cause = obstacle.get();
            throw new AssertionError("did not come about", cause == null ? late : cause);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until a node of the class says this. */
    public void untilSays(String query, String text) {
        try {
            WaitForAsyncUtils.waitFor(
                    LIMIT_SECONDS, TimeUnit.SECONDS, () -> texts(query).contains(text));
        } catch (TimeoutException late) {
            assertThat(texts(query)).contains(text);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What was copied last, here or elsewhere on the machine. */
    public @Nullable String copied() {
        var text = new AtomicReference<@Nullable String>();
        robot.interact(() -> text.set(Clipboard.getSystemClipboard().getString()));
        return text.get();
    }

    /** Holds a problem to be told with title, text and remedy, of which one has all these parts. */
    void explains(String... parts) {
        assertThat(texts(".problem-words .label"))
                .as("title, text, remedy")
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).contains(parts));
    }

    @Override
    public void close() {
        robot.interact(desktop::close);
        robot.release(new KeyCode[] {});
        robot.release(new MouseButton[] {});
        try {
            FxToolkit.cleanupStages();
        } catch (TimeoutException late) {
            throw new AssertionError(late);
        }
    }
}
