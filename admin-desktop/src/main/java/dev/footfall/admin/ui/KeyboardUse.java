package dev.footfall.admin.ui;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Lets style sheets see whether somebody works with the keyboard: JavaFX's {@code :focus-visible}
 * knows the Tab key alone, and not a focus that the program has moved for another key.
 */
public final class KeyboardUse {
    private static final PseudoClass KEYBOARD = PseudoClass.getPseudoClass("keyboard");

    private KeyboardUse() {}

    /** Has the root be {@code :keyboard} from a press of a key to the next one of the mouse. */
    public static void follow(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> mark(scene, true));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> mark(scene, false));
    }

    private static void mark(Scene scene, boolean used) {
        scene.getRoot().pseudoClassStateChanged(KEYBOARD, used);
    }
}
