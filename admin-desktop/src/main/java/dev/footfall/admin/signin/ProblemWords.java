package dev.footfall.admin.signin;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.Obstacle;
import dev.footfall.admin.i18n.Messages;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.admin.oidc.SignInFailure;
import dev.footfall.admin.ui.notice.FailureWords;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what keeps somebody out, and what to do about it. */
final class ProblemWords {
    /** What a token says of itself rather than of a person; an access rule cannot see it. */
    private static final Set<String> OF_THE_TOKEN =
            Set.of(
                    "iss",
                    "aud",
                    "azp",
                    "exp",
                    "nbf",
                    "iat",
                    "jti",
                    "nonce",
                    "auth_time",
                    "at_hash",
                    "c_hash");

    private final CollectorAddress collector;
    private final Messages messages;

    ProblemWords(CollectorAddress collector, Messages messages) {
        this.collector = collector;
        this.messages = messages;
    }

    FailureWords of(Problem problem) {
        return switch (problem) {
            case Problem.OfCollector(var why) -> FailureWords.of(why, collector, messages);
            case Problem.OfIssuer(var why) -> of(why);
            case Problem.NotAdmitted refused -> of(refused);
        };
    }

    private FailureWords of(SignInFailure failure) {
        return switch (failure) {
            case SignInFailure.Unreachable(var issuer, var why) -> of(issuer, why);
            case SignInFailure.NotAnIssuer(var issuer, var what) ->
                    words("failure.stranded", issuer, what);
            case SignInFailure.Insecure(var endpoint) -> words("failure.insecure", endpoint);
            case SignInFailure.NoDeviceFlow(var issuer) -> words("failure.codeless", issuer);
            case SignInFailure.Denied(var description) -> words("failure.denied", description);
            case SignInFailure.Refused(var issuer, var error, var description) ->
                    words("failure.grant", issuer, error, description);
            case SignInFailure.Foreign _ -> words("failure.foreign", collector);
            case SignInFailure.BadIdentity(var issuer, var why) ->
                    words("failure.identity", issuer, why);
            case SignInFailure.ClockSkew(var issuer, var ahead) ->
                    words(
                            ahead.isNegative() ? "failure.behind" : "failure.ahead",
                            issuer,
                            Math.max(1, ahead.abs().toMinutes()));
            case SignInFailure.TooLate() -> words("failure.late", collector);
            case SignInFailure.NoBrowser() -> words("failure.browserless", collector);
            case SignInFailure.NoPort(var detail) -> words("failure.portless", detail);
        };
    }

    private FailureWords of(URI issuer, ApiFailure.Unreachable why) {
        return why.obstacle() == Obstacle.NOT_TRUSTED
                ? words("failure.untrusted", issuer, why.detail())
                : words("failure.issuer", issuer, messages.text(said(why.obstacle())));
    }

    private static String said(Obstacle obstacle) {
        return switch (obstacle) {
            case UNKNOWN_HOST -> "signin.obstacle.host";
            case CONNECTION_REFUSED -> "signin.obstacle.refused";
            case NO_ROUTE -> "signin.obstacle.route";
            case TIMED_OUT -> "signin.obstacle.timeout";
            case NOT_TRUSTED, NOT_SECURE -> "signin.obstacle.tls";
            case BROKEN_OFF -> "signin.obstacle.broken";
        };
    }

    private FailureWords of(Problem.NotAdmitted refused) {
        var said = refused.refusal().error();
        if (refused.refusal().status() == 403) {
            return words("failure.admission", collector, said);
        }
        return switch (refused.refusal().code()) {
            case "wrong_audience" ->
                    words(
                            "failure.audience",
                            collector,
                            meant(refused.claims()),
                            wanted(refused.registration()));
            case "token_expired", "token_not_yet_valid" ->
                    words("failure.clocks", collector, refused.registration().issuer());
            default -> words("failure.token", collector, said);
        };
    }

    private static String wanted(Registration registration) {
        return Objects.requireNonNullElse(registration.audience(), registration.clientId());
    }

    /** Whom a token names as its audience: one, several, or nobody that we can read. */
    private String meant(Map<String, Object> claims) {
        return switch (claims.get("aud")) {
            case List<?> several ->
                    several.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case null -> messages.text("signin.audience.none");
            case Object one -> String.valueOf(one);
        };
    }

    /** The claims that an access rule can look at, one a line; empty when there are none. */
    static String seen(Problem problem) {
        return problem instanceof Problem.NotAdmitted refused
                ? refused.claims().entrySet().stream()
                        .filter(claim -> !OF_THE_TOKEN.contains(claim.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(claim -> "claims.%s = %s".formatted(claim.getKey(), claim.getValue()))
                        .collect(Collectors.joining("\n"))
                : "";
    }

    private FailureWords words(String topic, Object... places) {
        return new FailureWords(
                messages.text(topic + ".title"),
                messages.text(topic + ".text", places).strip(),
                messages.text(topic + ".remedy", places).strip());
    }
}
