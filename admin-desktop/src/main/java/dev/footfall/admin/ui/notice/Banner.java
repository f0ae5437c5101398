package dev.footfall.admin.ui.notice;

import dev.footfall.admin.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A message above content that stays usable, with one thing to do about it. */
public final class Banner extends HBox {
    public Banner(String title, String text, String action, Runnable onAction) {
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        var icon = new Label("", Icons.of(Feather.ALERT_TRIANGLE));
        icon.getStyleClass().add("banner-icon");
        var words = new VBox(text(text));
        if (!title.isEmpty()) {
            var heading = new Label(title);
            heading.getStyleClass().add("banner-title");
            words.getChildren().addFirst(heading);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var button = new Button(action);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> onAction.run());
        getChildren().addAll(icon, words, button);
    }

    private static Label text(String text) {
        var label = new Label(text);
        label.getStyleClass().add("banner-text");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
