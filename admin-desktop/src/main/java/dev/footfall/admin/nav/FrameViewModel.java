package dev.footfall.admin.nav;

import dev.footfall.admin.client.CollectorAddress;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the frame shows around a screen, and what it lets a person do. Confined to the UI thread.
 */
public final class FrameViewModel {
    private final Navigator navigator;
    private final Actions actions;
    private final ObservableList<CollectorAddress> collectors = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Account>> account =
            new SimpleObjectProperty<>(Optional.empty());

    /** What the program does about a click in the frame. */
    public interface Actions {
        /** Ends the session at this collector. */
        void signOut(CollectorAddress collector);

        /** Ends the session at this collector, and leaves it out of the list from now on. */
        void forget(CollectorAddress collector);
    }

    public FrameViewModel(Navigator navigator, Actions actions) {
        this.navigator = navigator;
        this.actions = actions;
    }

    public Navigator navigator() {
        return navigator;
    }

    /** All collectors that are remembered. */
    public ObservableList<CollectorAddress> collectors() {
        return collectors;
    }

    /** Who is signed in; empty where the collector tells nobody apart. */
    public ObservableValue<Optional<Account>> accountProperty() {
        return account;
    }

    public void setAccount(Optional<Account> signedIn) {
        account.set(signedIn);
    }

    void switchTo(CollectorAddress collector) {
        navigator.go(new Destination.SignIn(collector, false));
    }

    void goTo(Destination.Inside place) {
        navigator.go(place);
    }

    void connectToAnother() {
        navigator.go(new Destination.Connect(""));
    }

    void signOut(CollectorAddress collector) {
        actions.signOut(collector);
    }

    void forget(CollectorAddress collector) {
        actions.forget(collector);
    }
}
