package dev.footfall.admin.dashboard.panel;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The outlines of a report that is still to come, so that nothing jumps when it does. */
public final class Skeleton extends VBox {
    private static final int CARDS = 5;
    private static final int PANELS = 3;

    public Skeleton() {
        getStyleClass().add("report");
        setMouseTransparent(true);
        var chart = block("skeleton-chart");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren()
                .addAll(
                        row("cards", "skeleton-card", CARDS),
                        chart,
                        row("breakdowns", "skeleton-panel", PANELS));
    }

    private static Node row(String styleClass, String blockClass, int count) {
        var row = new HBox();
        row.getStyleClass().add(styleClass);
        for (int i = 0; i < count; i++) {
            row.getChildren().add(block(blockClass));
        }
        return row;
    }

    private static Region block(String styleClass) {
        var block = new Region();
        block.getStyleClass().addAll("panel", "skeleton", styleClass);
        HBox.setHgrow(block, Priority.ALWAYS);
        return block;
    }
}
