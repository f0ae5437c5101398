package dev.footfall.collector.api.access;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.api.change.Done;
import dev.footfall.collector.api.change.Settled;
import dev.footfall.collector.auth.personal.Scope;
import dev.footfall.collector.auth.personal.Secrets;
import dev.footfall.collector.auth.token.TokenHash;
import dev.footfall.collector.store.catalog.manage.Ulids;
import dev.footfall.collector.store.catalog.token.TokenBook;
import dev.footfall.collector.store.catalog.token.TokenEntry;
import dev.footfall.model.access.NewPersonalToken;
import dev.footfall.model.access.PersonalToken;
import dev.footfall.model.access.PersonalTokenInput;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes personal access tokens. Safe for use by many threads. */
public final class TokenDesk {
    private static final String THING = "token";
    private static final int LONGEST_NAME = 100;
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;
    private static final int MOST_TOKENS = 1_000;

    private final TokenBook book;
    private final Ulids ids;
    private final SecureRandom random;
    private final Clock clock;

    public TokenDesk(TokenBook book, Ulids ids, SecureRandom random, Clock clock) {
        this.book = book;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** All of them, whoever made them; no secrets. */
    public Reply list(Asked asked) {
        return Reply.rows(PersonalToken.class, book.all().stream().map(this::shown).toList());
    }

    /** Makes one that acts for whoever asks, and tells its secret. */
    public CompletableFuture<Done> create(Asked asked, PersonalTokenInput input) {
        var caller = asked.caller();
        if (!caller.known() || caller.token() != null) {
            throw Refusal.forbidden(
                    "sign_in_required", "Only somebody who has signed in makes access tokens.");
        }
        if (book.all().size() >= MOST_TOKENS) {
            throw Refusal.invalid("There are %d tokens; revoke some.".formatted(MOST_TOKENS));
        }
        var secret = Secrets.make(random);
        var now = Instant.ofEpochMilli(clock.millis());
        var entry =
                new TokenEntry(
                        ids.next(),
                        name(input.name()),
                        TokenHash.of(secret).hex(),
                        scopes(input.scopes()),
                        caller.claims().json().toString(),
                        now,
                        now.plus(Duration.ofDays(days(input.expiresInDays()))),
                        null);
        return book.add(entry)
                .thenApply(added -> Done.created(new NewPersonalToken(shown(added), secret)));
    }

    /** Revokes the one in the path, whoever made it. */
    public CompletableFuture<Done> revoke(Asked asked) {
        return book.delete(asked.segment("id"))
                .thenApply(was -> {
                    if (!was) {
                        throw Settled.missing(THING);
                    }
                    return Done.SILENTLY;
                });
    }

    private static String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw Refusal.invalid("name is missing.");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refusal.invalid("name has at most %d characters.".formatted(LONGEST_NAME));
        }
        return name.strip();
    }

    private static List<String> scopes(@Nullable List<@Nullable String> wanted) {
        if (wanted == null || wanted.isEmpty()) {
            throw Refusal.invalid("scopes are missing: read, write or export.");
        }
        var scopes = new TreeSet<String>();
        for (var word : wanted) {
            if (word == null || Scope.of(word).isEmpty()) {
                throw Refusal.invalid("scopes are read, write and export.");
            }
            scopes.add(word);
        }
        return List.copyOf(scopes);
    }

    private static int days(@Nullable Integer days) {
        if (days == null) {
            return USUAL_DAYS;
        }
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.invalid("expires_in_days is from 1 to %d.".formatted(MOST_DAYS));
        }
        return days;
    }

    private PersonalToken shown(TokenEntry entry) {
        return new PersonalToken(
                entry.id(),
                entry.name(),
                StoredTokens.claims(entry).displayName(),
                entry.scopes(),
                entry.createdAt(),
                entry.expiresAt(),
                entry.usedAt());
    }
}
