package dev.footfall.admin.signin;

import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.oidc.device.DeviceCode;
import dev.footfall.admin.ui.copy.CopyButton;
import dev.footfall.admin.ui.copy.QrCode;
import java.time.Clock;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A code to type, and a picture of it to photograph, on any device that has a browser. */
final class CodePane extends VBox {
    private static final double QR_SIZE = 196;

    CodePane(DeviceCode code, SignInViewModel model, Clock clock, Messages messages) {
        getStyleClass().add("signin-content");
        var words =
                new VBox(
                        Pieces.text(messages.text("signin.code.text")),
                        page(code, messages),
                        Pieces.text(messages.text("signin.code.type")),
                        letters(code, messages),
                        new Countdown(code.expires(), clock, messages));
        words.getStyleClass().add("signin-code-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var picture =
                new QrCode(
                        code.pageWithCode().toString(),
                        QR_SIZE,
                        messages.text("signin.code.picture", code.page()));
        var row = new HBox(words, picture);
        row.getStyleClass().add("signin-code-row");
        var copy =
                new CopyButton(
                        code.userCode(),
                        messages.text("signin.copy.code"),
                        messages.text("signin.copied"));
        var open = new Button(messages.text("signin.code.open"));
        open.setOnAction(_ -> model.open(code.pageWithCode()));
        getChildren()
                .addAll(
                        Pieces.waiting(messages.text("signin.code.waiting")),
                        row,
                        Pieces.buttons(copy, open, Pieces.cancel(model, messages)));
    }

    private static Label page(DeviceCode code, Messages messages) {
        var page = new Label(code.page().toString());
        page.setWrapText(true);
        page.setMinHeight(USE_PREF_SIZE);
        page.getStyleClass().add("signin-page");
        page.setAccessibleText(messages.text("signin.code.at", code.page()));
        return page;
    }

    /** A field, so that it can be selected and read out letter by letter. */
    private static TextField letters(DeviceCode code, Messages messages) {
        var letters = new TextField(code.userCode());
        letters.setEditable(false);
        letters.setPrefColumnCount(code.userCode().length() + 1);
        letters.getStyleClass().add("signin-code");
        letters.setAccessibleText(messages.text("signin.code.letters", code.userCode()));
        return letters;
    }
}
