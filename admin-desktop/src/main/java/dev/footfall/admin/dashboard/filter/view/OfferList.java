package dev.footfall.admin.dashboard.filter.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Texts to choose from: by a click, or by the arrow keys and Enter. */
final class OfferList extends ListView<String> {
    private static final double CELL = 28;
    private static final int MOST = 6;

    /**
     * Offers nothing yet.
     *
     * @param words what is shown for an offer
     * @param pick takes what is chosen
     */
    OfferList(UnaryOperator<String> words, Consumer<String> pick) {
        getStyleClass().add("filter-offers");
        setFixedCellSize(CELL);
        setCellFactory(_ -> new Offer(words, pick));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER && marked().isPresent()) {
                        key.consume();
                        pick.accept(marked().get());
                    }
                });
    }

    /** Exchanges the offers; the one that is marked stays so if it is among them. */
    void show(List<String> offers) {
        if (!getItems().equals(offers)) {
            var before = marked();
            getItems().setAll(offers);
            getSelectionModel().clearSelection();
            before.filter(offers::contains).ifPresent(getSelectionModel()::select);
        }
        double height = CELL * Math.min(MOST, offers.size()) + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setVisible(!offers.isEmpty());
        setManaged(!offers.isEmpty());
    }

    /** What Enter would choose. */
    Optional<String> marked() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    /** Marks the next or an earlier one; the first where none was. */
    void mark(int steps) {
        int index = Math.max(0, getSelectionModel().getSelectedIndex() + steps);
        getSelectionModel().select(Math.min(index, getItems().size() - 1));
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - MOST + 1));
    }

    private static final class Offer extends ListCell<String> {
        private final UnaryOperator<String> words;

        Offer(UnaryOperator<String> words, Consumer<String> pick) {
            this.words = words;
            addEventFilter(
                    MouseEvent.MOUSE_PRESSED,
                    press -> {
                        // Before the list takes the focus away from where somebody writes.
                        if (press.getButton() == MouseButton.PRIMARY && getItem() != null) {
                            press.consume();
                            pick.accept(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(String offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(empty ? null : words.apply(offer));
        }
    }
}
