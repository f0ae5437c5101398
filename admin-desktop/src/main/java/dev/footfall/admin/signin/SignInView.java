package dev.footfall.admin.signin;

import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.keystore.Protection;
import dev.footfall.admin.nav.Progress;
import dev.footfall.admin.nav.Screen;
import dev.footfall.admin.session.SignIn.Stage;
import dev.footfall.admin.signin.SignInState.Failed;
import dev.footfall.admin.signin.SignInState.Looking;
import dev.footfall.admin.signin.SignInState.Offered;
import dev.footfall.admin.signin.SignInState.Waiting;
import dev.footfall.admin.signin.SignInState.Walled;
import dev.footfall.admin.ui.Icons;
import dev.footfall.admin.ui.Patience;
import dev.footfall.admin.ui.notice.FailureWords;
import dev.footfall.admin.ui.notice.ProblemBox;
import java.time.Clock;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** Shows one stage of signing in at a time. */
public final class SignInView implements Screen {
    private final SignInViewModel model;
    private final Clock clock;
    private final Messages messages;
    private final ProblemWords problems;
    private final Runnable elsewhere;
    private final VBox stage = new VBox();
    private final StackPane root = new StackPane();
    private Subscription following = Subscription.EMPTY;

    /**
     * Shows nothing yet.
     *
     * @param elsewhere leads to the choice of another collector
     */
    public SignInView(SignInViewModel model, Clock clock, Messages messages, Runnable elsewhere) {
        this.model = model;
        this.clock = clock;
        this.messages = messages;
        this.problems = new ProblemWords(model.collector(), messages);
        this.elsewhere = elsewhere;
        root.getStyleClass().add("signin");
        var mark = new Label("", Icons.of(Feather.ACTIVITY));
        mark.getStyleClass().add("brand-mark");
        var title = new Label(messages.text("signin.title", model.collector().label()));
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("signin-title");
        var form = new VBox(mark, title, stage);
        form.getStyleClass().addAll("panel", "signin-form");
        form.setMaxHeight(Region.USE_PREF_SIZE);
        root.getChildren().add(form);
    }

    @Override
    public Node node() {
        return root;
    }

    /** Signing in needs a person; without one this screen leads nowhere. */
    @Override
    public ObservableValue<Progress> progress() {
        return model.stateProperty()
                .map(state ->
                        switch (state) {
                            case Looking(), Waiting _ -> new Progress.Working();
                            case Offered _ ->
                                    new Progress.Stuck(
                                            messages.text("signin.needed", model.collector()));
                            case Walled() ->
                                    new Progress.Stuck(
                                            messages.text("signin.walled.text", model.collector()));
                            case Failed(var problem) -> stuck(problems.of(problem));
                        });
    }

    private static Progress stuck(FailureWords words) {
        return new Progress.Stuck(words.text() + " " + words.remedy());
    }

    @Override
    public void show() {
        following = model.stateProperty().subscribe(this::follow);
        model.look();
    }

    @Override
    public void hide() {
        following.unsubscribe();
        model.stop();
    }

    private void follow(SignInState state) {
        var content =
                switch (state) {
                    case Looking() -> looking();
                    case Walled() -> walled();
                    case Offered offer -> offered(offer);
                    case Waiting(Stage.Finding(var issuer)) ->
                            content(
                                    Pieces.waiting(messages.text("signin.finding", issuer)),
                                    Pieces.buttons(Pieces.cancel(model, messages)));
                    case Waiting(Stage.InBrowser busy) -> new BrowserPane(busy, model, messages);
                    case Waiting(Stage.ByCode(var code)) ->
                            new CodePane(code, model, clock, messages);
                    case Waiting(Stage.Presenting()) ->
                            content(
                                    Pieces.waiting(messages.text("signin.presenting")),
                                    Pieces.buttons(Pieces.cancel(model, messages)));
                    case Failed(var problem) -> failed(problem);
                };
        stage.getChildren().setAll(content);
        focus(content);
    }

    /**
     * The keyboard goes on where the eye does: with what there is to do now. Giving up is not it,
     * or the key that began would end it, held a moment too long.
     */
    private static void focus(Node content) {
        content.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        content.lookupAll(".button").stream()
                                .filter(each -> each instanceof Button it && !it.isCancelButton())
                                .findFirst()
                                .ifPresent(Node::requestFocus);
                    }
                });
    }

    private static VBox content(Node... nodes) {
        var content = new VBox(nodes);
        content.getStyleClass().add("signin-content");
        return content;
    }

    /** The way out appears only where the answer takes long, or it would flicker. */
    private Node looking() {
        var leave = other();
        leave.setCancelButton(true);
        var way = Pieces.buttons(leave);
        new Patience(way, 0, 1).waitFor(true);
        return content(Pieces.waiting(messages.text("signin.looking")), way);
    }

    private Node walled() {
        return content(
                Pieces.text(messages.text("signin.walled.text", model.collector())),
                Pieces.text(messages.text("signin.walled.remedy")),
                Pieces.buttons(again(), other()));
    }

    private Node offered(Offered offer) {
        var begin = new Button(messages.text("signin.begin"));
        begin.setDefaultButton(true);
        begin.setOnAction(_ -> model.begin());
        var code = new Button(messages.text("signin.begin.code"));
        code.setOnAction(_ -> model.beginByCode());
        var content =
                content(
                        Pieces.text(messages.text("signin.offer", offer.registration().issuer())),
                        Pieces.buttons(begin, code, other()));
        var warning = warning(offer.protection());
        if (!warning.isEmpty()) {
            content.getChildren().addFirst(caution(warning));
        }
        if (model.isAfterEnd()) {
            content.getChildren()
                    .addFirst(caution(messages.text("signin.ended", model.collector().label())));
        }
        return content;
    }

    private String warning(Protection protection) {
        return switch (protection) {
            case Protection.KeyStore() -> "";
            case Protection.File(var path) -> messages.text("signin.keptin.file", path);
            case Protection.Nothing(var path) -> messages.text("signin.keptin.nothing", path);
        };
    }

    private static Node caution(String sentence) {
        var caution = new Label(sentence, Icons.of(Feather.ALERT_TRIANGLE));
        caution.setWrapText(true);
        caution.setMinHeight(Region.USE_PREF_SIZE);
        caution.setMaxWidth(Double.MAX_VALUE);
        caution.getStyleClass().add("caution");
        return caution;
    }

    private Node failed(Problem problem) {
        var content = content(new ProblemBox(problems.of(problem)));
        var seen = ProblemWords.seen(problem);
        if (!seen.isEmpty()) {
            var claims = new TextArea(seen);
            claims.setEditable(false);
            claims.setPrefRowCount((int) Math.min(8, seen.lines().count() + 1));
            claims.setAccessibleText(messages.text("signin.claims"));
            claims.getStyleClass().add("signin-claims");
            content.getChildren().addAll(Pieces.text(messages.text("signin.claims")), claims);
        }
        content.getChildren().add(Pieces.buttons(again(), other()));
        return content;
    }

    private Button again() {
        var again = new Button(messages.text("signin.again"));
        again.setDefaultButton(true);
        again.setOnAction(_ -> model.look());
        return again;
    }

    private Button other() {
        var other = new Button(messages.text("signin.other"));
        other.setOnAction(_ -> elsewhere.run());
        return other;
    }
}
