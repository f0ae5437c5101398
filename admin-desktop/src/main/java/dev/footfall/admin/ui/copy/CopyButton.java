package dev.footfall.admin.ui.copy;

import dev.footfall.admin.ui.Icons;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/** Puts a text on the clipboard, and says that it did. */
public final class CopyButton extends Button {
    public CopyButton(String content, String copy, String copied) {
        super(copy, Icons.of(Feather.COPY));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> {
            copyToClipboard(content);
            setText(copied);
            setGraphic(Icons.of(Feather.CHECK));
        });
    }

    private static void copyToClipboard(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
