package dev.footfall.collector.api.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footfall.collector.auth.claim.Claims;
import dev.footfall.collector.auth.personal.PersonalToken;
import dev.footfall.collector.auth.personal.PersonalTokens;
import dev.footfall.collector.auth.personal.Scope;
import dev.footfall.collector.auth.token.TokenHash;
import dev.footfall.collector.http.json.StrictJson;
import dev.footfall.collector.store.catalog.token.TokenBook;
import dev.footfall.collector.store.catalog.token.TokenEntry;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tokens of the catalogue, as the guard asks for them. Safe for use by many threads. */
public final class StoredTokens implements PersonalTokens {
    private static final JsonMapper JSON = StrictJson.mapper();

    private final TokenBook book;

    public StoredTokens(TokenBook book) {
        this.book = book;
    }

    @Override
    public Optional<PersonalToken> find(TokenHash hash) {
        return book.find(hash.hex()).map(entry -> token(entry, hash));
    }

    private static PersonalToken token(TokenEntry entry, TokenHash hash) {
        return new PersonalToken(
                entry.id(),
                hash,
                entry.scopes().stream()
                        .flatMap(word -> Scope.of(word).stream())
                        .collect(Collectors.toSet()),
                claims(entry),
                entry.expiresAt());
    }

    /** Those of its owner. */
    static Claims claims(TokenEntry entry) {
        try {
            return JSON.readTree(entry.claims()) instanceof ObjectNode claims
                    ? Claims.of(claims)
                    : Claims.NONE;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the claims of token " + entry.id(), e);
        }
    }

    @Override
    public void used(PersonalToken token) {
        book.used(token.hash().hex());
    }
}
