package dev.footfall.admin;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.CollectorAddress.Reading;
import dev.footfall.admin.client.CollectorClient;
import dev.footfall.admin.client.HttpProbe;
import dev.footfall.admin.client.JsonOverHttp;
import dev.footfall.admin.connect.ConnectView;
import dev.footfall.admin.connect.ConnectViewModel;
import dev.footfall.admin.dashboard.DashboardView;
import dev.footfall.admin.dashboard.DashboardViewModel;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.nav.Destination;
import dev.footfall.admin.nav.FrameView;
import dev.footfall.admin.nav.Navigator;
import dev.footfall.admin.nav.Screen;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsKeeper;
import dev.footfall.admin.settings.SettingsKeeper.Loaded;
import dev.footfall.admin.settings.SettingsKeeper.Saved;
import dev.footfall.admin.task.Background;
import dev.footfall.admin.theme.Looks;
import dev.footfall.admin.theme.Theme;
import dev.footfall.model.json.Json;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Puts the program together; everything that lives as long as a window is made here. */
final class Desktop implements AutoCloseable {
    /**
     * What the program finds around it.
     *
     * @param ui runs work on the thread that owns the windows
     * @param systemTheme what the system prefers
     */
    record Surroundings(
            Clock clock,
            Formats formats,
            Messages messages,
            Executor ui,
            ObservableValue<Theme> systemTheme) {}

    private final Surroundings around;
    private final SettingsKeeper keeper;
    private final RangePreset range;
    private final JsonOverHttp http;
    private final Background background;
    private final Looks looks;
    private final Navigator navigator;
    private final FrameView frame;
    private Settings settings;

    private Desktop(
            Surroundings around,
            SettingsKeeper keeper,
            Loaded loaded,
            FootfallDesktop.Wishes wishes) {
        this.around = around;
        this.keeper = keeper;
        this.range = wishes.link().range();
        this.settings = loaded instanceof Loaded.Found(var found) ? found : Settings.DEFAULTS;
        this.http = JsonOverHttp.open(Json.mapper());
        this.background = Background.open(around.ui());
        this.looks = new Looks(settings.theme(), around.systemTheme());
        this.navigator = new Navigator(first(wishes.collector(), settings));
        this.frame =
                new FrameView(navigator, this::screen, looks.choiceProperty(), around.messages());
        looks.choiceProperty().subscribe((_, chosen) -> remember(known -> known.withTheme(chosen)));
    }

    /** Reads the settings and makes the frame, which begins to load what it shows. UI thread. */
    static Desktop open(Surroundings around, SettingsKeeper keeper, FootfallDesktop.Wishes wishes) {
        var loaded = keeper.load();
        var desktop = new Desktop(around, keeper, loaded, wishes);
        if (loaded instanceof Loaded.Unreadable(var file)) {
            desktop.frame.tell(around.messages().text("notice.settings.unreadable", file));
        }
        return desktop;
    }

    /** A collector named on the command line comes first, then the one last connected to. */
    private static Destination first(@Nullable CollectorAddress wished, Settings settings) {
        if (wished != null) {
            return new Destination.Dashboard(wished);
        }
        var remembered = settings.collector();
        if (remembered == null) {
            return new Destination.Connect("");
        }
        return switch (CollectorAddress.read(remembered)) {
            case Reading.Understood(var address) -> new Destination.Dashboard(address);
            case Reading.Refused _ -> new Destination.Connect(remembered);
        };
    }

    private Screen screen(Destination destination) {
        return switch (destination) {
            case Destination.Connect(var typed) -> connect(typed);
            case Destination.Dashboard(var collector) -> dashboard(collector);
        };
    }

    private Screen connect(String typed) {
        var probe = new HttpProbe(http, around.clock());
        var model = new ConnectViewModel(probe, background.latest(), typed, this::connected);
        return new ConnectView(model, around.messages());
    }

    private Screen dashboard(CollectorAddress collector) {
        var client = new CollectorClient(http, collector);
        var model = new DashboardViewModel(client, background.latest(), around.clock(), range);
        return new DashboardView(model, collector, around.messages(), around.formats());
    }

    private void connected(CollectorAddress collector) {
        remember(known -> known.withCollector(collector.toString()));
        navigator.go(new Destination.Dashboard(collector));
    }

    private void remember(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        if (keeper.save(settings) instanceof Saved.NotKept(var file)) {
            frame.tell(around.messages().text("notice.settings.unsaved", file));
        }
    }

    Navigator navigator() {
        return navigator;
    }

    FrameView frame() {
        return frame;
    }

    /** A scene of the given size that shows the frame in its theme. */
    Scene scene(double width, double height) {
        var scene = new Scene(frame, width, height);
        looks.dress(scene);
        return scene;
    }

    @Override
    public void close() {
        frame.leave();
        background.close();
        http.close();
    }
}
