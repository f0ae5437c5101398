package dev.footfall.admin;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.CollectorAddress.Reading;
import dev.footfall.admin.client.HttpProbe;
import dev.footfall.admin.client.access.Permissions;
import dev.footfall.admin.client.http.JsonOverHttp;
import dev.footfall.admin.connect.ConnectView;
import dev.footfall.admin.connect.ConnectViewModel;
import dev.footfall.admin.dashboard.report.Question;
import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.nav.Account;
import dev.footfall.admin.nav.Destination;
import dev.footfall.admin.nav.FrameView;
import dev.footfall.admin.nav.FrameViewModel;
import dev.footfall.admin.nav.Navigator;
import dev.footfall.admin.nav.Screen;
import dev.footfall.admin.session.Admission;
import dev.footfall.admin.session.Renewal;
import dev.footfall.admin.session.Session;
import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.Settings.View;
import dev.footfall.admin.settings.SettingsKeeper;
import dev.footfall.admin.settings.SettingsKeeper.Loaded;
import dev.footfall.admin.settings.SettingsKeeper.Saved;
import dev.footfall.admin.signin.SignInView;
import dev.footfall.admin.signin.SignInViewModel;
import dev.footfall.admin.task.Background;
import dev.footfall.admin.task.Outcome;
import dev.footfall.admin.theme.Looks;
import dev.footfall.admin.theme.Theme;
import dev.footfall.admin.ui.KeyboardUse;
import dev.footfall.model.json.Json;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
     * @param machine what of it takes part in signing in
     */
    record Surroundings(
            Clock clock,
            Formats formats,
            Messages messages,
            Executor ui,
            ObservableValue<Theme> systemTheme,
            SigningIn.Machine machine) {}

    private final Surroundings around;
    private final SettingsKeeper keeper;
    private final JsonOverHttp http;
    private final Background background;
    private final SigningIn signingIn;
    private final Renewal renewal;
    private final Map<CollectorAddress, Guest> admitted = new HashMap<>();
    private final InsideScreens inside;
    private final Looks looks;
    private final Navigator navigator;
    private final FrameViewModel company;
    private final FrameView frame;
    private Settings settings;
    private Link link;
    private boolean toldUnsaved;

    private Desktop(
            Surroundings around,
            SettingsKeeper keeper,
            Loaded loaded,
            FootfallDesktop.Wishes wishes) {
        this.around = around;
        this.keeper = keeper;
        this.link = wishes.link();
        this.settings = loaded instanceof Loaded.Found(var found) ? found : Settings.DEFAULTS;
        this.http = JsonOverHttp.open(Json.mapper());
        this.background = Background.open(around.ui());
        this.renewal = new Renewal(background.latest(), around.clock());
        this.signingIn = SigningIn.open(around, http, background, this::lost);
        this.inside = new InsideScreens(around, http, background);
        this.looks = new Looks(settings.theme(), around.systemTheme());
        this.navigator = new Navigator(first(wishes.collector(), settings));
        this.company = new FrameViewModel(navigator, actions());
        this.company.collectors().setAll(known(settings));
        this.frame =
                new FrameView(company, this::screen, looks.choiceProperty(), around.messages());
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
            return new Destination.SignIn(wished, false);
        }
        var remembered = settings.collector();
        if (remembered == null) {
            return new Destination.Connect("");
        }
        return switch (CollectorAddress.read(remembered)) {
            case Reading.Understood(var address) -> new Destination.SignIn(address, false);
            case Reading.Refused _ -> new Destination.Connect(remembered);
        };
    }

    private Screen screen(Destination destination) {
        return switch (destination) {
            case Destination.Connect(var typed) -> connect(typed);
            case Destination.SignIn(var collector, var ended) -> signIn(collector, ended);
            case Destination.Dashboard(var collector) -> dashboard(collector);
            case Destination.Tokens(var collector) -> inside.tokens(collector, guest(collector));
        };
    }

    private Screen connect(String typed) {
        var probe = new HttpProbe(http);
        var model = new ConnectViewModel(probe, background.latest(), typed, this::connected);
        return new ConnectView(model, around.messages());
    }

    private Screen signIn(CollectorAddress collector, boolean ended) {
        var lines = new SignInViewModel.Lines(background.latest(), background.latest());
        var model =
                new SignInViewModel(
                        signingIn.entrance(),
                        lines,
                        collector,
                        ended,
                        admission -> entered(collector, admission));
        return new SignInView(
                model,
                around.clock(),
                around.messages(),
                () -> navigator.go(new Destination.Connect(collector.toString())));
    }

    private Screen dashboard(CollectorAddress collector) {
        return inside.dashboard(
                collector,
                guest(collector),
                question(collector),
                asked -> remember(known -> known.withView(collector.toString(), view(asked))));
    }

    private Guest guest(CollectorAddress collector) {
        return admitted.getOrDefault(collector, Guest.UNKNOWN);
    }

    /** What was last asked there; a link decides for the first dashboard alone. */
    private Question question(CollectorAddress collector) {
        var known = settings.views().get(collector.toString());
        var question =
                known == null ? Question.USUAL : Question.read(known.range(), known.filter());
        var wished = link.over(question);
        link = Link.NONE;
        return wished;
    }

    private static View view(Question asked) {
        return new View(asked.range().word(), asked.filter().toString());
    }

    private void connected(CollectorAddress collector) {
        navigator.go(new Destination.SignIn(collector, false));
    }

    /** Only now is it certain that this is worth remembering. */
    private void entered(CollectorAddress collector, Admission admission) {
        remember(known -> known.withCollector(collector.toString()));
        company.collectors().setAll(known(settings));
        company.setAccount(account(admission));
        admitted.put(collector, Guest.of(admission));
        if (admission.credentials() instanceof Session session) {
            renewal.keep(session);
        } else {
            renewal.stop();
        }
        navigator.go(new Destination.Dashboard(collector));
    }

    private static Optional<Account> account(Admission admission) {
        if (!(admission.credentials() instanceof Session)) {
            return Optional.empty();
        }
        return admission
                .user()
                .map(user ->
                        new Account(
                                user.name(),
                                Objects.requireNonNullElse(user.email(), ""),
                                Permissions.of(user)));
    }

    private static List<CollectorAddress> known(Settings settings) {
        return settings.collectors().stream()
                .map(CollectorAddress::read)
                .flatMap(reading ->
                        reading instanceof Reading.Understood(var address)
                                ? Stream.of(address)
                                : Stream.empty())
                .toList();
    }

    private FrameViewModel.Actions actions() {
        return new FrameViewModel.Actions() {
            @Override
            public void signOut(CollectorAddress collector) {
                leave(collector, new Destination.SignIn(collector, false));
            }

            @Override
            public void forget(CollectorAddress collector) {
                remember(known -> known.withoutCollector(collector.toString()));
                company.collectors().setAll(known(settings));
                leave(collector, new Destination.Connect(""));
            }
        };
    }

    /** Signs out behind the screen that comes next, which must not find the old session. */
    private void leave(CollectorAddress collector, Destination next) {
        renewal.stop();
        company.setAccount(Optional.empty());
        var guest = admitted.remove(collector);
        boolean signedIn = guest != null && guest.credentials() instanceof Session;
        background
                .latest()
                .call(
                        () -> signingIn.sessions().end(collector),
                        outcome -> {
                            if (signedIn && !outcome.equals(new Outcome.Done<>(true))) {
                                frame.tell(around.messages().text("signin.revoked.not"));
                            }
                            navigator.go(next);
                        });
    }

    /** A session ended on its own: whoever looks at that collector has to sign in again. */
    private void lost(CollectorAddress collector) {
        around.ui()
                .execute(() -> {
                    admitted.remove(collector);
                    var here = navigator.destinationProperty().get();
                    if (here instanceof Destination.Inside inside
                            && inside.collector().equals(collector)) {
                        company.setAccount(Optional.empty());
                        navigator.go(new Destination.SignIn(collector, true));
                    }
                });
    }

    private void remember(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        if (keeper.save(settings) instanceof Saved.NotKept(var file) && !toldUnsaved) {
            toldUnsaved = true;
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
        KeyboardUse.follow(scene);
        return scene;
    }

    @Override
    public void close() {
        frame.leave();
        renewal.stop();
        background.close();
        signingIn.close();
        http.close();
    }
}
