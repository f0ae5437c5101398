package dev.footfall.admin;

import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.keystore.SealedVault;
import dev.footfall.admin.nav.Destination;
import dev.footfall.admin.oidc.browser.SystemBrowser;
import dev.footfall.admin.settings.SettingsFile;
import dev.footfall.admin.settings.SettingsFolder;
import dev.footfall.admin.task.UiThread;
import dev.footfall.model.json.Json;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program while its window is open; JavaFX makes it and tells it when to start and stop. */
public final class DesktopApp extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;

    private static final int[] ICON_SIZES = {32, 64, 256};

    private @Nullable Desktop desktop;

    /** Whether a window would have nowhere to appear. Only X says so in advance. */
    static boolean hasNoDisplay() {
        var display = System.getenv("DISPLAY");
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("glass.platform") == null
                && (display == null || display.isBlank());
    }

    @Override
    public void start(Stage stage) {
        var wishes = FootfallDesktop.wishes(getParameters().getRaw().toArray(String[]::new));
        var words = Messages.load(Locale.getDefault(), numbers());
        var settings = new SettingsFile(folder(), Json.mapper());
        desktop =
                Desktop.open(
                        new Desktop.Surroundings(
                                Clock.systemUTC(),
                                new Formats(numbers(), ZoneId.systemDefault(), words),
                                words,
                                new UiThread(),
                                SystemTheme.follow(Platform.getPreferences()),
                                machine()),
                        settings,
                        wishes);
        open(stage, desktop, words);
    }

    private static void open(Stage stage, Desktop desktop, Messages words) {
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(
                desktop.scene(
                        Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight())));
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        stage.titleProperty()
                .bind(
                        desktop.navigator()
                                .destinationProperty()
                                .map(destination -> title(destination, words)));
        for (int size : ICON_SIZES) {
            stage.getIcons().add(icon(size));
        }
        stage.show();
    }

    private static Image icon(int size) {
        var name = "icon-" + size + ".png";
        return new Image(
                Objects.requireNonNull(DesktopApp.class.getResource(name), name).toExternalForm());
    }

    private static String title(Destination destination, Messages words) {
        return switch (destination) {
            case Destination.Connect _ -> words.text("window.title");
            case Destination.SignIn(var collector, _) ->
                    words.text("window.title.collector", collector.label());
            case Destination.Inside inside ->
                    words.text("window.title.collector", inside.collector().label());
        };
    }

    private static Locale numbers() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }

    private static SigningIn.Machine machine() {
        return new SigningIn.Machine(
                SealedVault.in(folder(), Json.mapper(), new SecureRandom()),
                SystemBrowser.of(System.getProperty("os.name"), System.getenv()));
    }

    private static Path folder() {
        return SettingsFolder.of(
                System.getProperty("os.name"),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
    }

    @Override
    public void stop() {
        if (desktop != null) {
            desktop.close();
        }
    }
}
