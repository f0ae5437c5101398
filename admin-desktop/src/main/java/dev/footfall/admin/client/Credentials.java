package dev.footfall.admin.client;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.http.Bearer;
import java.util.Optional;

/** Gives what questions to one collector have to carry. Safe for use by many threads. */
public interface Credentials {
    /** For a collector that lets everybody in. */
    Credentials ANONYMOUS =
            new Credentials() {
                @Override
                public Answer<Optional<Bearer>> bearer() {
                    return new Answer.Given<>(Optional.empty());
                }

                @Override
                public Answer<Optional<Bearer>> insteadOf(Bearer refused) {
                    return bearer();
                }
            };

    /**
     * What is valid now, renewed first where it is about to expire; empty to ask anonymously. Waits
     * for the renewal; interrupting the thread ends the wait.
     */
    Answer<Optional<Bearer>> bearer();

    /** Another one, after the collector refused this one. Waits as {@link #bearer} does. */
    Answer<Optional<Bearer>> insteadOf(Bearer refused);
}
