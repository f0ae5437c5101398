package dev.footfall.admin;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.CollectorAddress.Reading;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.picture.Png;
import dev.footfall.admin.picture.Studio;
import dev.footfall.admin.picture.Studio.Shot;
import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsKeeper;
import dev.footfall.admin.task.UiThread;
import dev.footfall.admin.theme.Theme;
import dev.footfall.admin.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders one screen to a file, for documentation and checks. */
@Command(
        name = "picture",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Renders one screen with live data to a PNG file. It needs no display.",
            "Exit status: 0 the picture shows the loaded screen; 1 it could not be made; 2 wrong"
                    + " usage."
        })
final class PictureCommand implements Callable<Integer> {
    private static final List<String> SCREENS = List.of("dashboard");
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Option(names = "--collector", paramLabel = "URL", description = "Where the data comes from.")
    private @Nullable String collector;

    @Option(names = "--screen", paramLabel = "NAME", description = "Which screen; see --list.")
    private @Nullable String screen;

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            description = "Default: ${DEFAULT-VALUE}.")
    private String theme = Theme.LIGHT.word();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1440x900",
            description = "In pixels, three or four digits each. Default: ${DEFAULT-VALUE}.")
    private String size = "";

    @Option(names = "--offline", description = "Show the last known data. Not available yet.")
    private boolean offline;

    @Option(names = "--list", description = "Print the names of the screens and exit.")
    private boolean list;

    @Parameters(arity = "0..1", paramLabel = "FILE.png", description = "Where the picture goes.")
    private @Nullable Path file;

    @Spec private @Nullable CommandSpec spec;

    /** A complete order. */
    private record Order(CollectorAddress collector, ThemeChoice theme, int width, int height) {}

    @Override
    public Integer call() throws InterruptedException {
        if (list) {
            SCREENS.forEach(spec().commandLine().getOut()::println);
            return 0;
        }
        var target = target();
        return switch (take(order())) {
            case Shot.Taken(var image) -> write(target, Png.encode(image));
            case Shot.Missed(var why) -> failed(why);
        };
    }

    private Path target() {
        if (file == null) {
            throw wrong("Missing required parameter: 'FILE.png'");
        }
        return file;
    }

    private Order order() {
        if (offline) {
            throw wrong("--offline is not available yet: the program keeps no data of its own.");
        }
        if (screen == null || !SCREENS.contains(screen)) {
            throw wrong("--screen must be one of: " + String.join(", ", SCREENS));
        }
        var pixels = SIZE.matcher(size);
        if (!pixels.matches()) {
            throw wrong(
                    "Invalid value for option '--size': \"%s\" is not like 1440x900"
                            .formatted(size));
        }
        return new Order(
                collector(),
                theme(),
                Integer.parseInt(pixels.group(1)),
                Integer.parseInt(pixels.group(2)));
    }

    private CollectorAddress collector() {
        if (collector == null) {
            throw wrong("Missing required option: '--collector=URL'");
        }
        return switch (CollectorAddress.read(collector)) {
            case Reading.Understood(var address) -> address;
            case Reading.Refused _ ->
                    throw wrong(
                            "Invalid value for option '--collector': \"%s\" is not the address of a collector"
                                    .formatted(collector));
        };
    }

    private ThemeChoice theme() {
        return switch (theme) {
            case "light" -> ThemeChoice.LIGHT;
            case "dark" -> ThemeChoice.DARK;
            default ->
                    throw wrong(
                            "Invalid value for option '--theme': \"%s\" is neither light nor dark"
                                    .formatted(theme));
        };
    }

    private static Shot take(Order order) throws InterruptedException {
        var ui = new UiThread();
        return new Studio(ui, PATIENCE).take(() -> sitting(order, ui));
    }

    private static Studio.Sitting sitting(Order order, UiThread ui) {
        var numbers = Locale.getDefault(Locale.Category.FORMAT);
        var words = Messages.load(Locale.getDefault(), numbers);
        var around =
                new Desktop.Surroundings(
                        Clock.systemUTC(),
                        new Formats(numbers, ZoneId.systemDefault(), words),
                        words,
                        ui,
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        SigningIn.Machine.withoutPerson());
        var keeper = SettingsKeeper.forgetful(Settings.DEFAULTS.withTheme(order.theme()));
        var wishes = new FootfallDesktop.Wishes(order.collector(), Link.NONE);
        var desktop = Desktop.open(around, keeper, wishes);
        return new Studio.Sitting(
                desktop.scene(order.width(), order.height()), desktop.frame().progress());
    }

    private int write(Path target, byte[] png) {
        try {
            Files.write(target, png);
            return 0;
        } catch (IOException failure) {
            return failed("The picture could not be written to %s: %s".formatted(target, failure));
        }
    }

    private int failed(String why) {
        spec().commandLine().getErr().println("footfall-desktop: " + why);
        return 1;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec().commandLine(), sentence);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "filled in by picocli");
    }
}
