package dev.footfall.admin.token.change;

import dev.footfall.admin.format.Formats;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.model.access.PersonalToken;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** What there is to say about a token. */
public final class TokenWords {
    private final Clock clock;
    private final Formats formats;
    private final Messages messages;

    public TokenWords(Clock clock, Formats formats, Messages messages) {
        this.clock = clock;
        this.formats = formats;
        this.messages = messages;
    }

    /** What it is good for, in one order; a scope that is not known here keeps its word. */
    public String scopes(PersonalToken token) {
        return token.scopes().stream()
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .map(this::scope)
                .collect(Collectors.joining(", "));
    }

    private static int rank(String word) {
        return Arrays.stream(TokenScope.values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .map(TokenScope::ordinal)
                .orElse(TokenScope.values().length);
    }

    private String scope(String word) {
        return Arrays.stream(TokenScope.values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .map(this::brief)
                .orElse(word);
    }

    public String brief(TokenScope scope) {
        return messages.text(
                switch (scope) {
                    case READ -> "token.scope.read";
                    case WRITE -> "token.scope.write";
                    case EXPORT -> "token.scope.export";
                });
    }

    public String full(TokenScope scope) {
        return messages.text(
                switch (scope) {
                    case READ -> "token.scope.read.hint";
                    case WRITE -> "token.scope.write.hint";
                    case EXPORT -> "token.scope.export.hint";
                });
    }

    public String lifetime(Lifetime lifetime) {
        return messages.text(
                switch (lifetime) {
                    case WEEK -> "token.lifetime.week";
                    case MONTH -> "token.lifetime.month";
                    case QUARTER -> "token.lifetime.quarter";
                    case YEAR -> "token.lifetime.year";
                });
    }

    public String owner(PersonalToken token) {
        return Objects.requireNonNullElseGet(
                token.owner(), () -> messages.text("token.owner.unknown"));
    }

    public String created(PersonalToken token) {
        return formats.date(token.createdAt());
    }

    public String expires(PersonalToken token) {
        var end = token.expiresAt();
        if (end == null) {
            return messages.text("token.expires.never");
        }
        return end.isAfter(clock.instant())
                ? formats.date(end)
                : messages.text("token.expires.past", formats.date(end));
    }

    public String used(PersonalToken token) {
        var last = token.usedAt();
        return last == null
                ? messages.text("token.used.never")
                : formats.ago(last, clock.instant());
    }
}
