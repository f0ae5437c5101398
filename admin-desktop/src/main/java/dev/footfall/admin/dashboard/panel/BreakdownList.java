package dev.footfall.admin.dashboard.panel;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The lines of one breakdown. To the Tab key they are one stop; the arrow keys walk along them. */
final class BreakdownList extends VBox {
    private int stop;

    BreakdownList() {
        getStyleClass().add("breakdown-lines");
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    }

    /** Exchanges the lines; the focus stays at its place in the list. */
    void show(List<? extends Node> lines) {
        boolean focused = focused() >= 0;
        getChildren().setAll(lines);
        lines.forEach(line -> line.focusedProperty().subscribe(now -> stopAt(line, now)));
        stopAt(Math.clamp(stop, 0, Math.max(0, lines.size() - 1)));
        if (focused && !lines.isEmpty()) {
            getChildren().get(stop).requestFocus();
        }
    }

    private int focused() {
        ObservableList<Node> lines = getChildren();
        return IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).isFocused())
                .findFirst()
                .orElse(-1);
    }

    private void stopAt(Node line, boolean focused) {
        if (focused) {
            stopAt(getChildren().indexOf(line));
        }
    }

    private void stopAt(int index) {
        stop = index;
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).setFocusTraversable(i == stop);
        }
    }

    private void walk(KeyEvent key) {
        int last = getChildren().size() - 1;
        int target =
                switch (key.getCode()) {
                    case UP -> stop - 1;
                    case DOWN -> stop + 1;
                    case HOME -> 0;
                    case END -> last;
                    default -> -1;
                };
        if (focused() >= 0 && target >= 0 && target <= last) {
            key.consume();
            getChildren().get(target).requestFocus();
        }
    }
}
