package dev.footfall.admin.ui.notice;

import dev.footfall.admin.ui.Icons;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What went wrong, beside what the person was about to do. */
public final class ProblemBox extends HBox {
    public ProblemBox(String sentence) {
        this(new Label(sentence));
    }

    public ProblemBox(FailureWords words) {
        this(title(words.title()), new Label(words.text()), new Label(words.remedy()));
    }

    private ProblemBox(Label... sentences) {
        var icon = new Label("", Icons.of(Feather.ALERT_CIRCLE));
        icon.getStyleClass().add("problem-icon");
        var words = new VBox(sentences);
        words.getStyleClass().add("problem-words");
        for (var sentence : sentences) {
            sentence.setWrapText(true);
            sentence.setMinHeight(Label.USE_PREF_SIZE);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(icon, words);
        getStyleClass().add("problem");
    }

    private static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("problem-title");
        return title;
    }
}
