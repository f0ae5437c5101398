package dev.footfall.admin.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Scrolls to what gets the focus, which the keyboard can move to places out of view. */
public final class Reveal {
    private static final double MARGIN = 12;

    private Reveal() {}

    /** Watches the focus for as long as the pane is part of a window. */
    public static void focusIn(ScrollPane pane) {
        pane.sceneProperty()
                .flatMap(scene -> scene.focusOwnerProperty())
                .subscribe(owner -> reveal(pane, owner));
    }

    private static void reveal(ScrollPane pane, @Nullable Node owner) {
        var content = pane.getContent();
        if (owner == null || !contains(content, owner)) {
            return;
        }
        var bounds = content.sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        if (bounds.getMinY() - MARGIN < top) {
            pane.setVvalue(Math.max(0, bounds.getMinY() - MARGIN) / hidden);
        } else if (bounds.getMaxY() + MARGIN > top + seen) {
            pane.setVvalue(Math.min(hidden, bounds.getMaxY() + MARGIN - seen) / hidden);
        }
    }

    private static boolean contains(Node content, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(content)) {
                return true;
            }
        }
        return false;
    }
}
