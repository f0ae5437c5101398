package dev.footfall.admin.client.access;

import dev.footfall.admin.client.AuthorizedHttp;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.model.access.NewPersonalToken;
import dev.footfall.model.access.PersonalToken;
import dev.footfall.model.access.PersonalTokenInput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks the collector itself. Safe for use by many threads. */
public final class HttpAccessTokens implements AccessTokens {
    private static final String PATH = "/api/v1/tokens";

    private final AuthorizedHttp http;

    public HttpAccessTokens(AuthorizedHttp http) {
        this.http = http;
    }

    @Override
    public Answer<List<PersonalToken>> all() {
        return http.list(PATH, PersonalToken.class);
    }

    @Override
    public Answer<NewPersonalToken> create(PersonalTokenInput input) {
        return http.post(PATH, input, NewPersonalToken.class);
    }

    @Override
    public Answer<Boolean> revoke(PersonalToken token) {
        return http.delete(PATH + "/" + URLEncoder.encode(token.id(), StandardCharsets.UTF_8));
    }
}
