package dev.footfall.admin.dashboard.panel;

import dev.footfall.admin.dashboard.report.Card;
import dev.footfall.admin.format.Delta;
import dev.footfall.admin.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card's content: its name, how it moved, and its value in large. */
final class CardFace extends VBox {
    private final Messages messages;
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label delta = new Label();

    CardFace(Messages messages) {
        this.messages = messages;
        getStyleClass().add("card-face");
        name.getStyleClass().add("card-name");
        value.getStyleClass().add("card-value");
        delta.getStyleClass().add("delta");
        delta.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(name, space, delta);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, value);
        setMouseTransparent(true);
    }

    void show(Card card) {
        name.setText(messages.text(card.labelKey()));
        value.setText(card.value());
        delta.setText(badge(card.delta()));
        delta.getStyleClass().removeAll("delta-good", "delta-bad");
        if (card.delta() instanceof Delta.Moved(_, _, var good)) {
            delta.getStyleClass().add(good ? "delta-good" : "delta-bad");
        }
    }

    private static String badge(Delta delta) {
        return switch (delta) {
            case Delta.Unknown() -> "—";
            case Delta.Level() -> "±0%";
            case Delta.Moved(var up, var percent, _) -> (up ? "▲ " : "▼ ") + percent + "%";
        };
    }

    /** The card as one sentence, for a screen reader. */
    String spoken(Card card) {
        return messages.text(
                "card.spoken", messages.text(card.labelKey()), card.value(), moved(card.delta()));
    }

    /** The badge as a sentence. */
    String moved(Delta delta) {
        return switch (delta) {
            case Delta.Unknown() -> messages.text("card.delta.unknown");
            case Delta.Level() -> messages.text("card.delta.level");
            case Delta.Moved(var up, var percent, _) ->
                    up
                            ? messages.text("card.delta.up", percent)
                            : messages.text("card.delta.down", percent);
        };
    }
}
