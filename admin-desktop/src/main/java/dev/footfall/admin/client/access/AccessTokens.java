package dev.footfall.admin.client.access;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.model.access.NewPersonalToken;
import dev.footfall.model.access.PersonalToken;
import dev.footfall.model.access.PersonalTokenInput;
import java.util.List;

/**
 * The personal access tokens of a collector. Every call waits for the answer, and ends when its
 * thread is interrupted. Safe for use by many threads.
 */
public interface AccessTokens {
    /** All of them, whoever made them, the oldest first. */
    Answer<List<PersonalToken>> all();

    /** Makes one that acts for whoever asks. Its secret is in this answer and nowhere else. */
    Answer<NewPersonalToken> create(PersonalTokenInput input);

    /**
     * Makes one worth nothing, at once.
     *
     * @return whether it was there; false where somebody else was faster
     */
    Answer<Boolean> revoke(PersonalToken token);
}
