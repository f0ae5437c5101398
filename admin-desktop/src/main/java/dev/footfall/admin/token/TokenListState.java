package dev.footfall.admin.token;

import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.model.access.PersonalToken;
import java.util.List;

/** What the list of tokens has to show. */
public sealed interface TokenListState {
    /** Nothing yet, the first answer is awaited. */
    record Loading() implements TokenListState {}

    /** The newest answer; no tokens at all are one, too. */
    record Ready(List<PersonalToken> tokens) implements TokenListState {}

    /** The newest answer did not come; an older one stays. */
    record Stale(List<PersonalToken> last, ApiFailure failure) implements TokenListState {}

    /** There is no answer to show. */
    record Failed(ApiFailure failure) implements TokenListState {}

    /** The tokens to show, whatever their age; none where there is no answer. */
    default List<PersonalToken> shown() {
        return switch (this) {
            case Loading(), Failed _ -> List.of();
            case Ready(var tokens) -> tokens;
            case Stale(var last, _) -> last;
        };
    }
}
