package dev.footfall.collector.auth.token;

/** Why a credential is no good. The code is for programs, the sentence for people. */
public enum Fault {
    SEVERAL("several_credentials", "Send exactly one Authorization header."),
    TOO_LARGE("token_too_large", "The token is longer than any that is meant for this collector."),
    MALFORMED("malformed_token", "The token is no JWT of three parts in strict base64url."),
    ENCRYPTED("encrypted_token", "The token is encrypted; send a signed one."),
    UNSIGNED("unsigned_token", "The token is not signed."),
    ALGORITHM(
            "forbidden_algorithm",
            "The token's algorithm is not allowed: RS, PS and ES 256 to 512 and Ed25519 are."),
    CRITICAL(
            "critical_header", "The token demands an extension that this collector does not know."),
    EMBEDDED_KEY("embedded_key", "The token brings or names a key of its own."),
    NESTED("nested_token", "The token contains another token."),
    TYPE("wrong_type", "This kind of token does not give access."),
    MISSING_CLAIM(
            "missing_claim", "The token lacks iss, aud or exp, or one of them is no such thing."),
    ISSUER("wrong_issuer", "The token is from another issuer than web.admin.oidc.endpoint."),
    AUDIENCE(
            "wrong_audience", "The token is meant for somebody else than web.admin.oidc.audience."),
    PARTY("wrong_party", "The token was issued to another client than web.admin.oidc.client_id."),
    EXPIRED("token_expired", "The token has expired; sign in again."),
    NOT_YET("token_not_yet_valid", "The token is not valid yet; compare the clocks."),
    UNKNOWN_KEY("unknown_key", "The issuer publishes no key that could have signed the token."),
    SIGNATURE("bad_signature", "The token's signature is not the issuer's."),
    ISSUER_UNAVAILABLE(
            "issuer_unavailable",
            "The issuer's keys could not be fetched, so that no token can be checked; try later."),
    NO_ISSUER(
            "no_issuer",
            "This collector has no issuer; web.admin.oidc in its configuration is unset."),
    UNKNOWN_TOKEN("unknown_token", "There is no such personal access token, or it was revoked.");

    private final String code;
    private final String sentence;

    Fault(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** A stable word. */
    public String code() {
        return code;
    }

    /** What is wrong, and what helps where that is not plain. */
    public String sentence() {
        return sentence;
    }
}
