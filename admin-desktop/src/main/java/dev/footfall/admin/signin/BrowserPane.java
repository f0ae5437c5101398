package dev.footfall.admin.signin;

import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.session.SignIn.Stage;
import dev.footfall.admin.ui.copy.CodeLine;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** While the person is busy in the browser. */
final class BrowserPane extends VBox {
    BrowserPane(Stage.InBrowser stage, SignInViewModel model, Messages messages) {
        getStyleClass().add("signin-content");
        var again = new Button(messages.text("signin.browser.again"));
        again.setOnAction(_ -> model.open(stage.address()));
        var code = new Button(messages.text("signin.browser.code"));
        code.setOnAction(_ -> model.beginByCode());
        getChildren()
                .addAll(
                        Pieces.waiting(messages.text("signin.browser.waiting")),
                        Pieces.text(
                                messages.text(
                                        stage.opened()
                                                ? "signin.browser.opened"
                                                : "signin.browser.unopened")),
                        new CodeLine(
                                stage.address().toString(),
                                messages.text("signin.copy.link"),
                                messages.text("signin.copied")),
                        Pieces.buttons(again, code, Pieces.cancel(model, messages)));
    }
}
