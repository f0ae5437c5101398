package dev.footfall.admin.dashboard.filter.view;

import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** One part of the filter: a click changes it, the cross beside it takes it away. */
final class Chip extends HBox {
    private static final double WIDEST = 380;

    private final Button body;

    /** What becomes of the part. */
    interface Actions {
        void change();

        void remove();
    }

    /**
     * Shows a part.
     *
     * @param words as a person says it
     * @param text as the language says it
     */
    Chip(String words, String text, Messages messages, Actions actions) {
        getStyleClass().add("filter-chip");
        setAlignment(Pos.CENTER_LEFT);
        body = new Button(words);
        body.getStyleClass().add("filter-chip-body");
        body.setMnemonicParsing(false);
        body.setMaxWidth(WIDEST);
        body.setTooltip(new Tooltip(text));
        body.setAccessibleText(messages.text("filter.chip.spoken", words));
        body.setOnAction(_ -> actions.change());
        var remove = new Button("", Icons.of(Feather.X));
        remove.getStyleClass().add("filter-chip-remove");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setTooltip(new Tooltip(messages.text("filter.chip.remove", words)));
        remove.setAccessibleText(messages.text("filter.chip.remove", words));
        remove.setOnAction(_ -> actions.remove());
        getChildren().addAll(body, remove);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> press(key, actions));
    }

    private static void press(KeyEvent key, Actions actions) {
        if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            key.consume();
            actions.remove();
        }
    }

    @Override
    public void requestFocus() {
        body.requestFocus();
    }
}
