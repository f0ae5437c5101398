package dev.footfall.admin.ui.copy;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line to paste elsewhere, with a button that copies it. */
public final class CodeLine extends HBox {
    private final CopyButton copyButton;

    public CodeLine(String code, String copy, String copied) {
        getStyleClass().add("code-line");
        var text = new TextField(code);
        text.setEditable(false);
        text.getStyleClass().add("code-text");
        text.setAccessibleText(code);
        HBox.setHgrow(text, Priority.ALWAYS);
        copyButton = new CopyButton(code, copy, copied);
        getChildren().addAll(text, copyButton);
    }

    /** For whoever wants the keyboard to begin there. */
    public Button copyButton() {
        return copyButton;
    }
}
