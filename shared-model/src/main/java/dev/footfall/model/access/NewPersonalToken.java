package dev.footfall.model.access;

/**
 * An access token just made.
 *
 * @param secret what the script sends; nobody can ever ask for it again
 */
public record NewPersonalToken(PersonalToken token, String secret) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "NewPersonalToken[" + token.id() + "]";
    }
}
