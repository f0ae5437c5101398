package dev.footfall.admin.ui.notice;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.BadFilter;
import dev.footfall.admin.client.answer.ApiFailure.Defect;
import dev.footfall.admin.client.answer.ApiFailure.NoRenewal;
import dev.footfall.admin.client.answer.ApiFailure.NotACollector;
import dev.footfall.admin.client.answer.ApiFailure.Refused;
import dev.footfall.admin.client.answer.ApiFailure.SignedOut;
import dev.footfall.admin.client.answer.ApiFailure.Unreachable;
import dev.footfall.admin.i18n.Messages;

/**
 * A failure in words: what, why, and what to do.
 *
 * @param title a few words
 * @param text one sentence that names the collector
 * @param remedy what to try
 */
public record FailureWords(String title, String text, String remedy) {
    /** Says what kept {@code collector} from answering. */
    public static FailureWords of(
            ApiFailure failure, CollectorAddress collector, Messages messages) {
        var detail =
                switch (failure) {
                    case Unreachable unreachable -> unreachable.detail();
                    case NotACollector stranger -> stranger.detail();
                    case Refused refused -> said(refused, messages);
                    case BadFilter(var error, _) -> error;
                    case Defect(var what) -> what;
                    case SignedOut() -> "";
                    case NoRenewal(var issuer, var why) -> (issuer + " " + why).strip();
                };
        var topic = topic(failure);
        return new FailureWords(
                messages.text(topic + ".title"),
                messages.text(topic + ".text", collector, detail),
                messages.text(topic + ".remedy"));
    }

    /** What the keys of its three messages begin with. */
    private static String topic(ApiFailure failure) {
        return switch (failure) {
            case Unreachable unreachable -> topic(unreachable.obstacle());
            case NotACollector stranger -> topic(stranger.oddity());
            case Refused refused -> topic(refused);
            case BadFilter _ -> "failure.filter";
            case Defect _ -> "failure.defect";
            case SignedOut() -> "failure.signedout";
            case NoRenewal _ -> "failure.renewal";
        };
    }

    /** Whoever is known and may not do this is told something else than whoever is not known. */
    private static String topic(Refused refused) {
        return switch (refused.code()) {
            case "forbidden", "insufficient_scope", "sign_in_required" -> "failure.forbidden";
            default -> refused.isClosed() ? "failure.closed" : "failure.status";
        };
    }

    private static String topic(ApiFailure.Obstacle obstacle) {
        return switch (obstacle) {
            case UNKNOWN_HOST -> "failure.host";
            case CONNECTION_REFUSED -> "failure.refused";
            case NO_ROUTE -> "failure.route";
            case TIMED_OUT -> "failure.timeout";
            case NOT_TRUSTED -> "failure.untrusted";
            case NOT_SECURE -> "failure.tls";
            case BROKEN_OFF -> "failure.broken";
        };
    }

    private static String topic(ApiFailure.Oddity oddity) {
        return switch (oddity) {
            case REDIRECT -> "failure.redirect";
            case NOT_FOUND -> "failure.stranger";
            case UNREADABLE -> "failure.unreadable";
        };
    }

    private static String said(Refused refused, Messages messages) {
        return refused.error().isEmpty()
                ? messages.text("failure.silent", refused.status())
                : refused.error();
    }
}
