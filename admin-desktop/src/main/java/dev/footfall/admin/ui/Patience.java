package dev.footfall.admin.ui;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * Changes a node's look only if a wait takes long enough to be noticed, so that nothing flickers.
 */
public final class Patience {
    private static final Duration NOTICED = Duration.millis(180);

    private final PauseTransition pause = new PauseTransition(NOTICED);
    private final Node node;
    private final double resting;
    private final double waiting;

    /**
     * Watches over one node.
     *
     * @param resting opacity while nothing is awaited
     * @param waiting opacity during a long wait
     */
    public Patience(Node node, double resting, double waiting) {
        this.node = node;
        this.resting = resting;
        this.waiting = waiting;
        pause.setOnFinished(_ -> node.setOpacity(waiting));
        node.setOpacity(resting);
    }

    /** Shows at once that the wait is on, for what must not be taken for the new content. */
    public void waitOpenly() {
        pause.stop();
        node.setOpacity(waiting);
    }

    public void waitFor(boolean awaited) {
        if (awaited) {
            pause.playFromStart();
        } else {
            pause.stop();
            node.setOpacity(resting);
        }
    }
}
