package dev.footfall.admin.ui.notice;

import dev.footfall.admin.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Fills a place that has nothing else to show: an icon, what is the matter, and what to do. */
public final class Notice extends VBox {
    public Notice(Feather icon, String title, String text, Node... below) {
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER);
        var pictogram = new Label("", Icons.of(icon));
        pictogram.getStyleClass().add("notice-icon");
        var heading = new Label(title);
        heading.getStyleClass().add("notice-title");
        getChildren().addAll(pictogram, heading, paragraph(text));
        getChildren().addAll(below);
    }

    /** A centred sentence that wraps. */
    public static Label paragraph(String text) {
        var paragraph = new Label(text);
        paragraph.getStyleClass().add("notice-text");
        paragraph.setWrapText(true);
        paragraph.setMinHeight(USE_PREF_SIZE);
        return paragraph;
    }
}
