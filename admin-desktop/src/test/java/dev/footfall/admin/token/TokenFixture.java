package dev.footfall.admin.token;

import dev.footfall.admin.Samples;
import dev.footfall.admin.client.access.AccessTokens;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.model.access.NewPersonalToken;
import dev.footfall.model.access.PersonalToken;
import dev.footfall.model.access.PersonalTokenInput;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A collector's tokens, with answers that a test gives when it is time. */
public final class TokenFixture implements AccessTokens {
    public static final PersonalToken NIGHTLY =
            new PersonalToken(
                    "01",
                    "nightly",
                    "Alice Admin",
                    List.of("export", "read"),
                    Samples.NOW.minus(Duration.ofDays(3)),
                    Samples.NOW.plus(Duration.ofDays(87)),
                    Samples.NOW.minus(Duration.ofHours(5)));

    public final BlockingQueue<Answer<List<PersonalToken>>> lists = new LinkedBlockingQueue<>();
    public final BlockingQueue<Answer<NewPersonalToken>> made = new LinkedBlockingQueue<>();
    public final BlockingQueue<Answer<Boolean>> revoked = new LinkedBlockingQueue<>();
    public final BlockingQueue<Object> asked = new LinkedBlockingQueue<>();

    private static <T> T next(BlockingQueue<T> answers) {
        try {
            return answers.take();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    @Override
    public Answer<List<PersonalToken>> all() {
        return next(lists);
    }

    @Override
    public Answer<NewPersonalToken> create(PersonalTokenInput input) {
        asked.add(input);
        return next(made);
    }

    @Override
    public Answer<Boolean> revoke(PersonalToken token) {
        asked.add(token);
        return next(revoked);
    }
}
