package dev.footfall.admin.token;

import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.token.change.TokenChangeViewModel;
import dev.footfall.admin.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The screen's title, and what can be done about the list and the token that is chosen. */
final class TokensHeader extends HBox {
    private final TokenListViewModel list;
    private final TokenChangeViewModel change;
    private final TokenTable table;
    private final boolean mayChange;
    private final Messages messages;

    TokensHeader(
            TokenListViewModel list,
            TokenChangeViewModel change,
            TokenTable table,
            boolean mayChange,
            Messages messages) {
        this.list = list;
        this.change = change;
        this.table = table;
        this.mayChange = mayChange;
        this.messages = messages;
        getStyleClass().add("screen-head");
        setAlignment(Pos.CENTER_LEFT);
        var title = new Label(messages.text("token.title"));
        title.getStyleClass().add("screen-title");
        var subtitle = new Label(messages.text("token.subtitle"));
        subtitle.getStyleClass().add("screen-subtitle");
        var words = new VBox(title, subtitle);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        if (mayChange) {
            getChildren().addAll(revoke(), make());
        }
        getChildren().add(refresh());
    }

    /** Asks whether to revoke the token that is chosen in the list, if one is. */
    void askAboutChosen() {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (mayChange && chosen != null) {
            change.ask(chosen);
        }
    }

    private Button revoke() {
        var revoke = new Button(messages.text("token.revoke"));
        revoke.setMinWidth(USE_PREF_SIZE);
        revoke.setTooltip(new Tooltip(messages.text("token.revoke.hint")));
        revoke.disableProperty()
                .bind(
                        table.getSelectionModel()
                                .selectedItemProperty()
                                .isNull()
                                .or(table.sceneProperty().isNull()));
        revoke.setOnAction(_ -> askAboutChosen());
        return revoke;
    }

    private Button make() {
        var make = new Button(messages.text("token.new"), Icons.of(Feather.PLUS));
        make.setMinWidth(USE_PREF_SIZE);
        make.setTooltip(new Tooltip(messages.text("token.new.hint")));
        make.setOnAction(_ -> change.describe());
        return make;
    }

    private Button refresh() {
        var refresh = new Button("", Icons.of(Feather.REFRESH_CW));
        refresh.getStyleClass().add("icon-button");
        refresh.setAccessibleText(messages.text("token.refresh"));
        refresh.setTooltip(new Tooltip(messages.text("token.refresh.hint")));
        refresh.setOnAction(_ -> list.refresh());
        return refresh;
    }
}
