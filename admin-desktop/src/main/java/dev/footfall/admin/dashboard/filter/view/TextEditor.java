package dev.footfall.admin.dashboard.filter.view;

import dev.footfall.admin.dashboard.filter.FilterProblem;
import dev.footfall.admin.dashboard.filter.FilterViewModel;
import dev.footfall.admin.dashboard.filter.condition.Completion;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.ui.Icons;
import dev.footfall.model.filter.field.FieldSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The filter as text: Enter applies it, Escape leaves it as it was, and the words of the language
 * are offered at the caret.
 */
final class TextEditor extends VBox {
    private static final int LONGEST_LETTER = 2;

    private final FilterViewModel model;
    private final Messages messages;
    private final FilterOverlay overlay;
    private final MarkedArea marked = new MarkedArea();
    private final TextArea area = marked.area();
    private final OfferList offers = new OfferList(UnaryOperator.identity(), this::insert);
    private final Label problem = new Label("", Icons.of(Feather.ALERT_CIRCLE));
    private Completion completion = new Completion(0, 0, List.of());
    private String before = "";
    private boolean wanted;

    TextEditor(FilterViewModel model, Messages messages, FilterOverlay overlay) {
        this.model = model;
        this.messages = messages;
        this.overlay = overlay;
        getStyleClass().add("filter-editor");
        area.setPromptText(messages.text("filter.text.prompt"));
        HBox.setHgrow(marked, Priority.ALWAYS);
        problem.getStyleClass().add("filter-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        offers.getStyleClass().add("filter-completions");
        offers.setFocusTraversable(false);
        var row = new HBox(marked, buttons());
        row.getStyleClass().add("filter-form-row");
        getChildren().addAll(row, problem);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        area.textProperty().subscribe((_, now) -> written(now));
        area.caretPositionProperty().subscribe((_, _) -> moved());
        area.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        drop();
                    }
                });
        model.problemProperty().subscribe(this::show);
        model.knownProperty()
                .subscribe((_, _) -> {
                    if (wanted) {
                        offer();
                    }
                });
    }

    private HBox buttons() {
        var apply = new Button(messages.text("filter.apply"));
        apply.getStyleClass().add("filter-apply");
        apply.setOnAction(_ -> model.submit(area.getText()));
        var cancel = new Button(messages.text("filter.cancel"));
        cancel.setOnAction(_ -> model.back());
        var buttons = new HBox(apply, cancel);
        for (var button : List.of(apply, cancel)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        buttons.getStyleClass().add("filter-form-row");
        buttons.setAlignment(Pos.TOP_RIGHT);
        return buttons;
    }

    /** Begins with this text; its mistake, if it has one, is in the model. */
    void begin(String text) {
        area.setText(text);
        area.end();
        area.requestFocus();
        show(model.problemProperty().get());
    }

    private void show(Optional<FilterProblem> found) {
        var sentence =
                found.map(wrong ->
                                messages.text(
                                        "filter.problem", wrong.position() + 1, wrong.sentence()))
                        .orElse("");
        problem.setText(sentence);
        problem.setVisible(found.isPresent());
        area.setAccessibleText((messages.text("filter.text.spoken") + " " + sentence).strip());
        found.ifPresentOrElse(wrong -> marked.mark(wrong.index(area.getText())), marked::unmark);
    }

    private boolean offering() {
        return offers.getParent() != null;
    }

    private void press(KeyEvent key) {
        before = area.getText();
        boolean taken =
                switch (key.getCode()) {
                    case ENTER -> enter();
                    case ESCAPE -> escape();
                    case TAB -> tab(key.isShiftDown());
                    case DOWN -> step(1);
                    case UP -> step(-1);
                    case SPACE -> key.isControlDown() && offer();
                    default -> false;
                };
        if (taken) {
            key.consume();
        }
    }

    private boolean enter() {
        if (offering() && offers.marked().isPresent()) {
            insert(offers.marked().get());
        } else {
            drop();
            model.submit(area.getText());
            model.problemProperty()
                    .get()
                    .ifPresent(wrong -> area.positionCaret(wrong.index(area.getText())));
        }
        return true;
    }

    private boolean escape() {
        if (offering()) {
            drop();
        } else {
            model.back();
        }
        return true;
    }

    /** Takes the first offer where there are any; a text of one line needs no tabs. */
    private boolean tab(boolean back) {
        if (offering() && !back) {
            insert(offers.marked().orElseGet(() -> offers.getItems().getFirst()));
        } else {
            area.requestFocusTraversal(
                    back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
        return true;
    }

    private boolean step(int steps) {
        if (offering()) {
            offers.mark(steps);
        }
        return offering();
    }

    /** Offers belong to the text for which they were made. */
    private void written(String now) {
        drop();
        model.reconsider(now);
    }

    /** Whoever has written a letter, or taken one back, is offered words; nobody else is. */
    private void moved() {
        var now = area.getText();
        boolean typed =
                !now.equals(before) && Math.abs(now.length() - before.length()) <= LONGEST_LETTER;
        before = now;
        drop();
        if (typed && area.isFocused()) {
            offer();
        }
    }

    private void drop() {
        wanted = false;
        if (offering()) {
            overlay.takeDown();
        }
    }

    private boolean offer() {
        wanted = true;
        completion =
                Completion.at(
                        area.getText(),
                        area.getCaretPosition(),
                        FieldSet.DASHBOARD,
                        model.knownProperty().get());
        offers.show(completion.offers());
        if (completion.offers().isEmpty()) {
            overlay.takeDown();
        } else {
            overlay.hang(offers, marked.caret(), false);
        }
        return true;
    }

    /** Puts an offer in place of the word at work, and a space behind it unless a key follows. */
    private void insert(String offer) {
        var behind = area.getText().substring(completion.to());
        boolean apart = offer.endsWith(".") || behind.startsWith(" ");
        area.replaceText(completion.from(), completion.to(), apart ? offer : offer + " ");
        if (behind.startsWith(" ")) {
            area.forward();
        }
        area.requestFocus();
        offer();
    }
}
