package dev.footfall.admin.signin;

import dev.footfall.admin.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the stages of signing in have in common. */
final class Pieces {
    private Pieces() {}

    static Label text(String sentence) {
        var text = new Label(sentence);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("signin-text");
        return text;
    }

    /** A line that says what is waited for. */
    static Node waiting(String sentence) {
        var spinner = new ProgressIndicator();
        spinner.getStyleClass().add("signin-spinner");
        var words = new Label(sentence);
        words.setWrapText(true);
        words.getStyleClass().add("signin-stage");
        var row = new HBox(spinner, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("signin-waiting");
        return row;
    }

    /** Escape does it too. */
    static Button cancel(SignInViewModel model, Messages messages) {
        var cancel = new Button(messages.text("signin.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> model.cancel());
        return cancel;
    }

    static Node buttons(Button... buttons) {
        var row = new HBox(buttons);
        for (var button : buttons) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        row.getStyleClass().add("signin-buttons");
        return row;
    }
}
