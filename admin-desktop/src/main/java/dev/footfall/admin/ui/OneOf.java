package dev.footfall.admin.ui;

import javafx.scene.control.ToggleButton;

/** A toggle that a second click does not switch off: one of its group is always on. */
public class OneOf extends ToggleButton {
    public OneOf(String text) {
        super(text);
    }

    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
