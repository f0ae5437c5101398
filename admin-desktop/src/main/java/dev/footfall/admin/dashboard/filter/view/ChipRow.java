package dev.footfall.admin.dashboard.filter.view;

import dev.footfall.admin.dashboard.filter.Editing;
import dev.footfall.admin.dashboard.filter.FilterViewModel;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.ui.Icons;
import dev.footfall.model.filter.text.Printer;
import dev.footfall.model.filter.tree.Expression;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The filter as chips, and what can be done with all of it. */
final class ChipRow extends HBox {
    /** Wider than any window: a narrower wish would be taken for the least height in lines. */
    private static final double ONE_LINE = 10_000;

    private final FilterViewModel model;
    private final Messages messages;
    private final FilterWords words;
    private final FlowPane flow = new FlowPane();
    private final Button add;
    private final Button clear;

    ChipRow(FilterViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new FilterWords(messages);
        getStyleClass().add("filter-row");
        setAlignment(Pos.TOP_LEFT);
        flow.getStyleClass().add("filter-flow");
        flow.setPrefWrapLength(ONE_LINE);
        flow.setMinWidth(0);
        HBox.setHgrow(flow, Priority.ALWAYS);
        add = button("filter.add", "filter.add.hint", Feather.PLUS, model::add);
        clear = button("filter.clear", "filter.clear.hint", Feather.X, model::clear);
        var write = button("filter.write", "filter.write.hint", Feather.EDIT_3, model::write);
        write.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(flow, write);
        model.filterProperty().subscribe(_ -> draw());
    }

    private Button button(String key, String hintKey, Feather icon, Runnable action) {
        var button = new Button(messages.text(key), Icons.of(icon));
        button.getStyleClass().add("filter-action");
        button.setTooltip(new Tooltip(messages.text(hintKey)));
        button.setAccessibleHelp(messages.text(hintKey));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Draws the chips anew; whoever had the focus, or what takes its place, has it again. */
    private void draw() {
        int focused = focusedChip();
        var parts = model.parts().parts();
        var nodes = new ArrayList<Node>();
        for (int index = 0; index < parts.size(); index++) {
            nodes.add(chip(index, parts.get(index)));
        }
        nodes.add(add);
        if (!parts.isEmpty()) {
            nodes.add(clear);
        }
        boolean adding = add.isFocused();
        boolean cleared = clear.isFocused();
        flow.getChildren().setAll(nodes);
        if (adding) {
            add.requestFocus();
        } else if (focused >= 0 || cleared) {
            nodes.get(Math.clamp(focused, 0, parts.size())).requestFocus();
        }
    }

    private int focusedChip() {
        var chips = flow.getChildren();
        for (int index = 0; index < chips.size(); index++) {
            if (chips.get(index) instanceof Chip chip && chip.isFocusWithin()) {
                return index;
            }
        }
        return -1;
    }

    private Chip chip(int index, Expression part) {
        return new Chip(
                words.part(part),
                Printer.print(part),
                messages,
                new Chip.Actions() {
                    @Override
                    public void change() {
                        model.change(index);
                    }

                    @Override
                    public void remove() {
                        model.remove(index);
                    }
                });
    }

    /** What the form belongs to: the chip that it changes, or the button that adds one. */
    Node anchor(Editing editing) {
        List<Node> nodes = flow.getChildren();
        return editing instanceof Editing.Change(var index, _) ? nodes.get(index) : add;
    }
}
