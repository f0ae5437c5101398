package dev.footfall.admin.nav;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Knows where the window is. Confined to the UI thread. */
public final class Navigator {
    private final ReadOnlyObjectWrapper<Destination> destination;

    public Navigator(Destination first) {
        destination = new ReadOnlyObjectWrapper<>(first);
    }

    public ReadOnlyObjectProperty<Destination> destinationProperty() {
        return destination.getReadOnlyProperty();
    }

    public void go(Destination target) {
        destination.set(target);
    }
}
