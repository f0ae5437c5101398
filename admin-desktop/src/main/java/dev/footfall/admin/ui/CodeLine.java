package dev.footfall.admin.ui;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A line to paste elsewhere, with a button that copies it. */
public final class CodeLine extends HBox {
    public CodeLine(String code, String copy, String copied) {
        getStyleClass().add("code-line");
        var text = new TextField(code);
        text.setEditable(false);
        text.getStyleClass().add("code-text");
        text.setAccessibleText(code);
        HBox.setHgrow(text, Priority.ALWAYS);
        var button = new Button(copy, Icons.of(Feather.COPY));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            copyToClipboard(code);
            button.setText(copied);
            button.setGraphic(Icons.of(Feather.CHECK));
        });
        getChildren().addAll(text, button);
    }

    private static void copyToClipboard(String code) {
        var content = new ClipboardContent();
        content.putString(code);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
