package dev.footfall.admin.token;

import dev.footfall.admin.client.access.AccessTokens;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.task.Latest;
import dev.footfall.admin.task.Outcome;
import dev.footfall.model.access.PersonalToken;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which tokens there are. Confined to the UI thread. */
public final class TokenListViewModel {
    private final AccessTokens tokens;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<TokenListState> state =
            new ReadOnlyObjectWrapper<>(new TokenListState.Loading());

    /** Asks nothing yet. */
    public TokenListViewModel(AccessTokens tokens, Latest latest) {
        this.tokens = tokens;
        this.latest = latest;
    }

    public ReadOnlyObjectProperty<TokenListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Asks again; what is shown stays until the answer is there. */
    public void refresh() {
        if (state.get() instanceof TokenListState.Failed) {
            state.set(new TokenListState.Loading());
        }
        latest.call(tokens::all, this::finished);
    }

    /** Drops the answer that is awaited. */
    public void stop() {
        latest.cancel();
    }

    private void finished(Outcome<Answer<List<PersonalToken>>> outcome) {
        switch (outcome) {
            case Outcome.Done(Answer.Given(var all)) -> state.set(new TokenListState.Ready(all));
            case Outcome.Done(Answer.Failed(var failure)) -> failed(failure);
            case Outcome.Broken(var exception) ->
                    failed(new ApiFailure.Defect(exception.toString()));
        }
    }

    private void failed(ApiFailure failure) {
        state.set(
                switch (state.get()) {
                    case TokenListState.Loading(), TokenListState.Failed _ ->
                            new TokenListState.Failed(failure);
                    case TokenListState.Ready(var last) -> new TokenListState.Stale(last, failure);
                    case TokenListState.Stale(var last, _) ->
                            new TokenListState.Stale(last, failure);
                });
    }
}
