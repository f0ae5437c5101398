package dev.footfall.admin.token.change;

import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.ui.Arrival;
import dev.footfall.admin.ui.Icons;
import dev.footfall.admin.ui.copy.CodeLine;
import dev.footfall.model.access.NewPersonalToken;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Tells the secret of a token, which nobody can ask for again: only its own button closes this, not
 * a key that is hit by accident.
 */
final class SecretPane extends VBox {
    SecretPane(NewPersonalToken made, TokenChangeViewModel model, Messages messages) {
        getStyleClass().addAll("panel", "token-step");
        var title = new Label(messages.text("token.made.title", made.token().name()));
        title.getStyleClass().add("panel-title");
        var warning =
                new Label(messages.text("token.made.warning"), Icons.of(Feather.ALERT_TRIANGLE));
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        warning.setMaxWidth(Double.MAX_VALUE);
        warning.getStyleClass().add("caution");
        var secret =
                new CodeLine(
                        made.secret(), messages.text("token.copy"), messages.text("token.copied"));
        var usage = new Label(messages.text("token.made.usage"));
        usage.setWrapText(true);
        usage.setMinHeight(USE_PREF_SIZE);
        usage.getStyleClass().add("token-text");
        var done = new Button(messages.text("token.done"));
        done.setOnAction(_ -> model.dismiss());
        getChildren().addAll(title, warning, secret, usage, StepButtons.row(done));
        Arrival.focus(secret.copyButton());
    }
}
