package dev.footfall.admin.token.change;

import dev.footfall.admin.client.access.AccessTokens;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.task.Latest;
import dev.footfall.admin.task.Outcome;
import dev.footfall.admin.token.change.TokenStep.Blemish;
import dev.footfall.model.access.NewPersonalToken;
import dev.footfall.model.access.PersonalToken;
import dev.footfall.model.access.PersonalTokenInput;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** Makes and revokes tokens, one at a time. Confined to the UI thread. */
public final class TokenChangeViewModel {
    /** The longest name that a collector takes, in characters. */
    private static final int LONGEST_NAME = 100;

    private final AccessTokens tokens;
    private final Latest latest;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<TokenStep> step =
            new ReadOnlyObjectWrapper<>(new TokenStep.Looking());
    private final StringProperty name = new SimpleStringProperty("");
    private final ObservableSet<TokenScope> scopes = FXCollections.observableSet();
    private final ObjectProperty<Lifetime> lifetime = new SimpleObjectProperty<>(Lifetime.QUARTER);

    /**
     * Changes nothing yet.
     *
     * @param changed is told when the tokens are not what they were
     */
    public TokenChangeViewModel(AccessTokens tokens, Latest latest, Runnable changed) {
        this.tokens = tokens;
        this.latest = latest;
        this.changed = changed;
    }

    public ReadOnlyObjectProperty<TokenStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What the new token is called. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What the new token is good for. */
    public ObservableSet<TokenScope> scopes() {
        return scopes;
    }

    /** How long the new token counts. */
    public ObjectProperty<Lifetime> lifetimeProperty() {
        return lifetime;
    }

    /** Begins to describe a new token, with what is harmless chosen already. */
    public void describe() {
        if (step.get() instanceof TokenStep.Describing || isHeld()) {
            return;
        }
        name.set("");
        scopes.clear();
        scopes.add(TokenScope.READ);
        lifetime.set(Lifetime.QUARTER);
        step.set(new TokenStep.Describing(new Blemish.None()));
    }

    /** Has the token made as it is described. */
    public void make() {
        if (!(step.get() instanceof TokenStep.Describing)) {
            return;
        }
        if (name.get().isBlank()) {
            step.set(new TokenStep.Describing(new Blemish.NoName()));
        } else if (name.get().strip().length() > LONGEST_NAME) {
            step.set(new TokenStep.Describing(new Blemish.LongName(LONGEST_NAME)));
        } else if (scopes.isEmpty()) {
            step.set(new TokenStep.Describing(new Blemish.NoScope()));
        } else {
            make(input());
        }
    }

    private PersonalTokenInput input() {
        var words = scopes.stream().sorted().<@Nullable String>map(TokenScope::word).toList();
        return new PersonalTokenInput(name.get().strip(), words, lifetime.get().days());
    }

    private void make(PersonalTokenInput input) {
        step.set(new TokenStep.Making());
        latest.call(() -> tokens.create(input), this::made);
    }

    private void made(Outcome<Answer<NewPersonalToken>> outcome) {
        switch (outcome) {
            case Outcome.Done(Answer.Given(var told)) -> {
                step.set(new TokenStep.Telling(told));
                changed.run();
            }
            case Outcome.Done(Answer.Failed(var why)) -> notMade(why);
            case Outcome.Broken(var exception) ->
                    notMade(new ApiFailure.Defect(exception.toString()));
        }
    }

    private void notMade(ApiFailure why) {
        step.set(new TokenStep.Describing(new Blemish.Refused(why)));
    }

    /** Asks whether to revoke a token. */
    public void ask(PersonalToken token) {
        if (!isHeld()) {
            step.set(new TokenStep.Confirming(token));
        }
    }

    /** Nothing else begins while the collector works, nor while a secret is told. */
    private boolean isHeld() {
        return switch (step.get()) {
            case TokenStep.Making(), TokenStep.Revoking _, TokenStep.Telling _ -> true;
            case TokenStep.Looking(), TokenStep.Describing _, TokenStep.Confirming _ -> false;
            case TokenStep.NotRevoked _ -> false;
        };
    }

    /** Revokes the token that was asked about. */
    public void revoke() {
        switch (step.get()) {
            case TokenStep.Confirming(var token) -> revoke(token);
            case TokenStep.NotRevoked(var token, _) -> revoke(token);
            default -> {}
        }
    }

    private void revoke(PersonalToken token) {
        step.set(new TokenStep.Revoking(token));
        latest.call(() -> tokens.revoke(token), outcome -> revoked(token, outcome));
    }

    private void revoked(PersonalToken token, Outcome<Answer<Boolean>> outcome) {
        switch (outcome) {
            // Whoever was faster wanted the same.
            case Outcome.Done(Answer.Given(_)) -> {
                step.set(new TokenStep.Looking());
                changed.run();
            }
            case Outcome.Done(Answer.Failed(var why)) ->
                    step.set(new TokenStep.NotRevoked(token, why));
            case Outcome.Broken(var exception) ->
                    step.set(
                            new TokenStep.NotRevoked(
                                    token, new ApiFailure.Defect(exception.toString())));
        }
    }

    /**
     * Gives up what was begun, or is done with it. A secret is forgotten. What the collector was
     * asked already may have been done, so that the list is asked for again.
     */
    public void dismiss() {
        boolean underWay =
                step.get() instanceof TokenStep.Making || step.get() instanceof TokenStep.Revoking;
        latest.cancel();
        step.set(new TokenStep.Looking());
        if (underWay) {
            changed.run();
        }
    }

    /** Drops everything, secrets first. */
    public void stop() {
        latest.cancel();
        step.set(new TokenStep.Looking());
    }
}
