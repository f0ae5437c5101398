package dev.footfall.admin.dashboard.filter.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A layer above the screen in which one thing at a time hangs from another. Part of the window and
 * not a window of its own, so that the focus moves into it as it moves anywhere.
 */
final class FilterOverlay extends Pane {
    private static final double GAP = 6;
    private static final double MARGIN = 12;

    private @Nullable Node anchor;

    /**
     * Hangs up nothing yet.
     *
     * @param onLeave called for a click beside what hangs, where such clicks are kept from the
     *     screen
     */
    FilterOverlay(Runnable onLeave) {
        setPickOnBounds(false);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                onLeave.run();
            }
        });
    }

    /**
     * Hangs something from an anchor.
     *
     * @param keepClicks whether clicks beside it belong to this layer
     */
    void hang(Region content, Node from, boolean keepClicks) {
        anchor = from;
        setPickOnBounds(keepClicks);
        if (!getChildren().equals(List.of(content))) {
            getChildren().setAll(content);
        }
        requestLayout();
    }

    void takeDown() {
        anchor = null;
        setPickOnBounds(false);
        getChildren().clear();
    }

    @Override
    protected void layoutChildren() {
        if (anchor == null || anchor.getScene() == null) {
            return;
        }
        var above = sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
        double top = above.getMaxY() + GAP;
        for (var content : getManagedChildren()) {
            double width = Math.min(content.prefWidth(-1), getWidth() - 2 * MARGIN);
            double height = Math.min(content.prefHeight(width), getHeight() - top - MARGIN);
            double right = getWidth() - width - MARGIN;
            content.resizeRelocate(
                    Math.max(MARGIN, Math.min(above.getMinX(), right)),
                    top,
                    width,
                    Math.max(0, height));
        }
    }
}
