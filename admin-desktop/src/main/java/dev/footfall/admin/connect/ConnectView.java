package dev.footfall.admin.connect;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.CollectorAddress.Flaw;
import dev.footfall.admin.connect.ConnectViewModel.State;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.nav.Progress;
import dev.footfall.admin.nav.Screen;
import dev.footfall.admin.ui.Icons;
import dev.footfall.admin.ui.notice.FailureWords;
import dev.footfall.admin.ui.notice.ProblemBox;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Asks where the collector answers, and says precisely what is wrong with the answer. */
public final class ConnectView implements Screen {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ConnectViewModel model;
    private final Messages messages;
    private final TextField address = new TextField();
    private final Button connect = new Button();
    private final VBox outcome = new VBox();
    private final VBox form = new VBox();
    private final StackPane root = new StackPane(form);
    private Subscription following = Subscription.EMPTY;

    public ConnectView(ConnectViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        root.getStyleClass().add("connect");
        form.getStyleClass().addAll("panel", "connect-form");
        outcome.getStyleClass().add("connect-outcome");
        var logo = new Label("", Icons.of(Feather.ACTIVITY));
        logo.getStyleClass().add("brand-mark");
        var title = new Label(messages.text("connect.title"));
        title.getStyleClass().add("connect-title");
        var label = new Label(messages.text("connect.address"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(address);
        form.getChildren().addAll(logo, title, text("connect.text"), label, field(), outcome);
    }

    private Label text(String key) {
        var text = new Label(messages.text(key));
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        text.getStyleClass().add("connect-text");
        return text;
    }

    private Node field() {
        address.setPromptText(messages.text("connect.prompt"));
        address.setAccessibleText(messages.text("connect.address"));
        address.getStyleClass().add("connect-address");
        HBox.setHgrow(address, Priority.ALWAYS);
        connect.setText(messages.text("connect.connect"));
        connect.setMnemonicParsing(true);
        connect.setDefaultButton(true);
        connect.getStyleClass().add("connect-button");
        connect.setMinWidth(Button.USE_PREF_SIZE);
        connect.setOnAction(_ -> model.connect());
        var row = new HBox(address, connect);
        row.getStyleClass().add("connect-row");
        return row;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<Progress> progress() {
        return model.stateProperty()
                .map(state ->
                        state instanceof State.Checking
                                ? new Progress.Working()
                                : new Progress.Settled());
    }

    @Override
    public void show() {
        address.textProperty().bindBidirectional(model.typedProperty());
        following =
                Subscription.combine(
                        model.stateProperty().subscribe(this::follow),
                        address.sceneProperty().subscribe(this::focus));
    }

    private void focus(@Nullable Scene scene) {
        if (scene != null) {
            address.requestFocus();
            address.end();
        }
    }

    @Override
    public void hide() {
        following.unsubscribe();
        address.textProperty().unbindBidirectional(model.typedProperty());
        model.stop();
    }

    private void follow(State state) {
        boolean wrong = state instanceof State.Misread || state instanceof State.Failed;
        address.pseudoClassStateChanged(WRONG, wrong);
        connect.setDisable(state instanceof State.Checking);
        outcome.getChildren()
                .setAll(
                        switch (state) {
                            case State.Typing() -> text("connect.example");
                            case State.Checking(var at) -> checking(at);
                            case State.Misread(var flaw) -> new ProblemBox(words(flaw));
                            case State.Failed(var at, var failure) ->
                                    new ProblemBox(FailureWords.of(failure, at, messages));
                        });
    }

    private Node checking(CollectorAddress at) {
        var spinner = new ProgressIndicator();
        spinner.getStyleClass().add("connect-spinner");
        var row = new HBox(spinner, new Label(messages.text("connect.checking", at)));
        row.getStyleClass().add("connect-checking");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String words(Flaw flaw) {
        return switch (flaw) {
            case BLANK -> messages.text("connect.flaw.blank");
            case NOT_A_URL -> messages.text("connect.flaw.url");
            case NOT_HTTP -> messages.text("connect.flaw.http");
            case NO_HOST -> messages.text("connect.flaw.host");
            case MORE_THAN_AN_ADDRESS -> messages.text("connect.flaw.more");
        };
    }
}
