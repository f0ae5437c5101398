package dev.footfall.admin.token.change;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.token.change.TokenStep.Blemish;
import dev.footfall.admin.ui.Arrival;
import dev.footfall.admin.ui.Segments;
import dev.footfall.admin.ui.notice.FailureWords;
import dev.footfall.admin.ui.notice.ProblemBox;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Describes a new token. */
final class TokenForm extends VBox {
    private final TokenChangeViewModel model;
    private final CollectorAddress collector;
    private final TokenWords words;
    private final Messages messages;
    private final TextField name = new TextField();
    private final VBox fields = new VBox();
    private final VBox problem = new VBox();
    private final Button make;

    TokenForm(
            TokenChangeViewModel model,
            CollectorAddress collector,
            TokenWords words,
            Messages messages) {
        this.model = model;
        this.collector = collector;
        this.words = words;
        this.messages = messages;
        this.make = new Button(messages.text("token.make"));
        getStyleClass().addAll("panel", "token-step");
        var title = new Label(messages.text("token.new.title"));
        title.getStyleClass().add("panel-title");
        fields.getStyleClass().add("token-fields");
        fields.getChildren()
                .addAll(
                        field("token.name", name()),
                        field("token.scopes", scopes()),
                        field("token.lifetime", lifetime()));
        getChildren().addAll(title, fields, problem, buttons());
        Arrival.focus(name);
    }

    private Node field(String key, Node control) {
        var label = new Label(messages.text(key));
        label.getStyleClass().addAll("field-label", "token-label");
        label.setLabelFor(control);
        var row = new HBox(label, control);
        row.getStyleClass().add("token-field");
        return row;
    }

    private TextField name() {
        name.setPromptText(messages.text("token.name.prompt"));
        name.setAccessibleText(messages.text("token.name"));
        name.getStyleClass().add("token-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        return name;
    }

    private Node scopes() {
        var boxes = new VBox();
        boxes.getStyleClass().add("token-scopes");
        for (var scope : TokenScope.values()) {
            var box = new CheckBox(words.full(scope));
            box.setSelected(model.scopes().contains(scope));
            box.selectedProperty()
                    .addListener((_, _, chosen) -> {
                        if (chosen) {
                            model.scopes().add(scope);
                        } else {
                            model.scopes().remove(scope);
                        }
                    });
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private Node lifetime() {
        return new Segments<>(
                List.copyOf(Arrays.asList(Lifetime.values())),
                each -> new Segments.Words(words.lifetime(each), words.lifetime(each)),
                model.lifetimeProperty(),
                model.lifetimeProperty()::set);
    }

    private Node buttons() {
        make.setDefaultButton(true);
        make.setOnAction(_ -> model.make());
        return StepButtons.row(make, StepButtons.dismiss(model, messages.text("token.cancel")));
    }

    /** The collector makes it; only giving up is possible. */
    void showMaking() {
        show(true, List.of());
    }

    void show(Blemish blemish) {
        show(
                false,
                switch (blemish) {
                    case Blemish.None() -> List.of();
                    case Blemish.NoName() ->
                            List.of(new ProblemBox(messages.text("token.flaw.name")));
                    case Blemish.LongName(var most) ->
                            List.of(new ProblemBox(messages.text("token.flaw.length", most)));
                    case Blemish.NoScope() ->
                            List.of(new ProblemBox(messages.text("token.flaw.scope")));
                    case Blemish.Refused(var why) ->
                            List.of(new ProblemBox(FailureWords.of(why, collector, messages)));
                });
        if (blemish instanceof Blemish.NoName || blemish instanceof Blemish.LongName) {
            name.requestFocus();
        }
    }

    private void show(boolean making, List<Node> problems) {
        fields.setDisable(making);
        make.setDisable(making);
        make.setText(messages.text(making ? "token.making" : "token.make"));
        problem.getChildren().setAll(problems);
        problem.setManaged(!problems.isEmpty());
    }
}
