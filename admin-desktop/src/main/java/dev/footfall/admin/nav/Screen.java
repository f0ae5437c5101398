package dev.footfall.admin.nav;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** What fills the window at a destination. */
public interface Screen {
    Node node();

    /** How far it has come, now and later. */
    ObservableValue<Progress> progress();

    /** Called when it comes into view; starts its work. */
    void show();

    /** Called when it leaves for good; releases whatever {@link #show} took. */
    void hide();
}
