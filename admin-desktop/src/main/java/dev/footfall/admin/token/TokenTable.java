package dev.footfall.admin.token;

import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.token.change.TokenWords;
import dev.footfall.model.access.PersonalToken;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** One token a line; one of them can be chosen. */
final class TokenTable extends TableView<PersonalToken> {
    private final Messages messages;

    TokenTable(TokenWords words, Messages messages) {
        this.messages = messages;
        getStyleClass().add("token-table");
        setAccessibleText(messages.text("token.title"));
        focusedProperty().subscribe(this::choose);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        getColumns()
                .addAll(
                        List.of(
                                column("token.name", 200, PersonalToken::name, null),
                                column("token.scopes", 150, words::scopes, null),
                                column("token.owner", 150, words::owner, null),
                                column(
                                        "token.created",
                                        110,
                                        words::created,
                                        PersonalToken::createdAt),
                                column(
                                        "token.expires",
                                        160,
                                        words::expires,
                                        PersonalToken::expiresAt),
                                column("token.used", 110, words::used, PersonalToken::usedAt)));
    }

    /**
     * A column.
     *
     * @param width in pixels, at which its usual content is whole
     * @param moment by which it is sorted, absent ones last; null to sort by the words
     */
    private TableColumn<PersonalToken, PersonalToken> column(
            String key,
            double width,
            Function<PersonalToken, String> words,
            @Nullable Function<PersonalToken, @Nullable Instant> moment) {
        var column = new TableColumn<PersonalToken, PersonalToken>(messages.text(key));
        column.setPrefWidth(width);
        column.setMinWidth(width / 2);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new WordsCell(words));
        column.setComparator(
                moment == null
                        ? Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER)
                        : Comparator.comparing(token ->
                                Objects.requireNonNullElse(moment.apply(token), Instant.MAX)));
        return column;
    }

    /** What is too long for its column is whole in the tooltip. */
    private static final class WordsCell extends TableCell<PersonalToken, PersonalToken> {
        private final Function<PersonalToken, String> words;

        WordsCell(Function<PersonalToken, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable PersonalToken token, boolean empty) {
            super.updateItem(token, empty);
            var text = token == null ? null : words.apply(token);
            setText(text);
            setTooltip(text == null ? null : new Tooltip(text));
        }
    }

    /** Whoever comes by the keyboard has something to act on, also where there is one line only. */
    private void choose(boolean focused) {
        if (focused && getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }

    /** Shows these, and keeps what was chosen where it is still there. */
    void show(List<PersonalToken> tokens) {
        var chosen = getSelectionModel().getSelectedItem();
        getItems().setAll(tokens);
        sort();
        if (chosen == null) {
            return;
        }
        tokens.stream()
                .filter(each -> each.id().equals(chosen.id()))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
    }
}
