package dev.footfall.admin.connect;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.CollectorAddress.Flaw;
import dev.footfall.admin.client.CollectorAddress.Reading;
import dev.footfall.admin.client.CollectorProbe;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.task.Latest;
import dev.footfall.admin.task.Outcome;
import dev.footfall.model.report.Health;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Checks an address before the program settles on it. Confined to the UI thread. */
public final class ConnectViewModel {
    /** How far the check has come. */
    public sealed interface State {
        record Typing() implements State {}

        record Checking(CollectorAddress address) implements State {}

        /** The text is no address. */
        record Misread(Flaw flaw) implements State {}

        /** It is an address, but not of a collector that lets us in. */
        record Failed(CollectorAddress address, ApiFailure failure) implements State {}
    }

    private final CollectorProbe probe;
    private final Latest latest;
    private final Consumer<CollectorAddress> connected;
    private final StringProperty typed;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Typing());

    /**
     * Starts with nothing checked.
     *
     * @param typed what stands in the field at first
     * @param connected is told the address that passed
     */
    public ConnectViewModel(
            CollectorProbe probe,
            Latest latest,
            String typed,
            Consumer<CollectorAddress> connected) {
        this.probe = probe;
        this.latest = latest;
        this.connected = connected;
        this.typed = new SimpleStringProperty(typed);
        this.typed.addListener(_ -> retyped());
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Checks what is typed now. */
    public void connect() {
        switch (CollectorAddress.read(typed.get())) {
            case Reading.Refused(var flaw) -> state.set(new State.Misread(flaw));
            case Reading.Understood(var address) -> check(address);
        }
    }

    /** Drops a check that runs. */
    public void stop() {
        latest.cancel();
    }

    private void retyped() {
        latest.cancel();
        state.set(new State.Typing());
    }

    private void check(CollectorAddress address) {
        state.set(new State.Checking(address));
        latest.call(() -> probe.probe(address), outcome -> finished(address, outcome));
    }

    private void finished(CollectorAddress address, Outcome<Answer<Health>> outcome) {
        switch (outcome) {
            case Outcome.Done(Answer.Given(_)) -> {
                state.set(new State.Typing());
                connected.accept(address);
            }
            case Outcome.Done(Answer.Failed(var failure)) ->
                    state.set(new State.Failed(address, failure));
            case Outcome.Broken(var exception) ->
                    state.set(
                            new State.Failed(address, new ApiFailure.Defect(exception.toString())));
        }
    }
}
