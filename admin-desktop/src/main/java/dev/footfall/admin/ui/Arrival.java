package dev.footfall.admin.ui;

import javafx.scene.Node;

/** Lets the keyboard go on where the eye does. */
public final class Arrival {
    private Arrival() {}

    /** Gives {@code node} the focus each time that it becomes part of a window. */
    public static void focus(Node node) {
        node.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        node.requestFocus();
                    }
                });
    }
}
