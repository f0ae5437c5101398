package dev.footfall.admin.token.change;

import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.ui.Arrival;
import dev.footfall.admin.ui.notice.FailureWords;
import dev.footfall.admin.ui.notice.ProblemBox;
import dev.footfall.model.access.PersonalToken;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Has it confirmed that a token is to be revoked. What does no harm has the focus. */
final class RevokePane extends VBox {
    RevokePane(
            PersonalToken token, TokenWords words, TokenChangeViewModel model, Messages messages) {
        var revoke = revoke(model, messages.text("token.revoke.now"));
        fill(token, words, messages, revoke, keep(model, messages.text("token.keep")));
    }

    private RevokePane() {}

    /** While the collector is asked. */
    static RevokePane working(
            PersonalToken token, TokenWords words, TokenChangeViewModel model, Messages messages) {
        var pane = new RevokePane();
        var revoke = revoke(model, messages.text("token.revoking"));
        revoke.setDisable(true);
        pane.fill(token, words, messages, revoke, keep(model, messages.text("token.cancel")));
        return pane;
    }

    /** After the collector said no, or nothing. */
    static RevokePane failed(
            PersonalToken token,
            FailureWords why,
            TokenWords words,
            TokenChangeViewModel model,
            Messages messages) {
        var pane = new RevokePane();
        var revoke = revoke(model, messages.text("token.revoke.again"));
        pane.fill(token, words, messages, revoke, keep(model, messages.text("token.keep")));
        pane.getChildren().add(1, new ProblemBox(why));
        return pane;
    }

    private void fill(
            PersonalToken token, TokenWords words, Messages messages, Button revoke, Button keep) {
        getStyleClass().addAll("panel", "token-step");
        var title = new Label(messages.text("token.revoke.title", token.name()));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("panel-title");
        var text =
                new Label(
                        messages.text("token.revoke.text", words.owner(token), words.used(token)));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("token-text");
        getChildren().addAll(title, text, StepButtons.row(revoke, keep));
        Arrival.focus(keep);
    }

    private static Button revoke(TokenChangeViewModel model, String words) {
        var revoke = new Button(words);
        revoke.getStyleClass().add("token-danger");
        revoke.setOnAction(_ -> model.revoke());
        return revoke;
    }

    private static Button keep(TokenChangeViewModel model, String words) {
        return StepButtons.dismiss(model, words);
    }
}
