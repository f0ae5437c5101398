package dev.footfall.admin.token.change;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the steps of a change end with. */
final class StepButtons {
    private StepButtons() {}

    static Node row(Button... buttons) {
        var row = new HBox(buttons);
        for (var button : buttons) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        row.getStyleClass().add("token-buttons");
        return row;
    }

    /** Escape does it too. */
    static Button dismiss(TokenChangeViewModel model, String words) {
        var dismiss = new Button(words);
        dismiss.setCancelButton(true);
        dismiss.setOnAction(_ -> model.dismiss());
        return dismiss;
    }
}
