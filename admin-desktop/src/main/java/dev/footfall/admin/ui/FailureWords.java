package dev.footfall.admin.ui;

import dev.footfall.admin.client.ApiFailure;
import dev.footfall.admin.client.ApiFailure.Defect;
import dev.footfall.admin.client.ApiFailure.NotACollector;
import dev.footfall.admin.client.ApiFailure.Refused;
import dev.footfall.admin.client.ApiFailure.Unreachable;
import dev.footfall.admin.client.CollectorAddress;
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
        return switch (failure) {
            case Unreachable unreachable -> of(unreachable, collector, messages);
            case NotACollector stranger -> of(stranger, collector, messages);
            case Refused refused -> of(refused, collector, messages);
            case Defect(var what) ->
                    new FailureWords(
                            messages.text("failure.defect.title"),
                            messages.text("failure.defect.text", collector, what),
                            messages.text("failure.defect.remedy"));
        };
    }

    private static FailureWords of(Unreachable failure, CollectorAddress at, Messages messages) {
        return switch (failure.obstacle()) {
            case UNKNOWN_HOST ->
                    new FailureWords(
                            messages.text("failure.host.title"),
                            messages.text("failure.host.text", at),
                            messages.text("failure.host.remedy"));
            case CONNECTION_REFUSED ->
                    new FailureWords(
                            messages.text("failure.refused.title"),
                            messages.text("failure.refused.text", at),
                            messages.text("failure.refused.remedy"));
            case NO_ROUTE ->
                    new FailureWords(
                            messages.text("failure.route.title"),
                            messages.text("failure.route.text", at),
                            messages.text("failure.route.remedy"));
            case TIMED_OUT ->
                    new FailureWords(
                            messages.text("failure.timeout.title"),
                            messages.text("failure.timeout.text", at),
                            messages.text("failure.timeout.remedy"));
            case NOT_SECURE ->
                    new FailureWords(
                            messages.text("failure.tls.title"),
                            messages.text("failure.tls.text", at, failure.detail()),
                            messages.text("failure.tls.remedy"));
            case BROKEN_OFF ->
                    new FailureWords(
                            messages.text("failure.broken.title"),
                            messages.text("failure.broken.text", at, failure.detail()),
                            messages.text("failure.broken.remedy"));
        };
    }

    private static FailureWords of(NotACollector failure, CollectorAddress at, Messages messages) {
        return switch (failure.oddity()) {
            case REDIRECT ->
                    new FailureWords(
                            messages.text("failure.redirect.title"),
                            messages.text("failure.redirect.text", at, failure.detail()),
                            messages.text("failure.redirect.remedy"));
            case NOT_FOUND ->
                    new FailureWords(
                            messages.text("failure.stranger.title"),
                            messages.text("failure.stranger.text", at),
                            messages.text("failure.stranger.remedy"));
            case UNREADABLE ->
                    new FailureWords(
                            messages.text("failure.unreadable.title"),
                            messages.text("failure.unreadable.text", at),
                            messages.text("failure.unreadable.remedy"));
        };
    }

    private static FailureWords of(Refused failure, CollectorAddress at, Messages messages) {
        var said =
                failure.error().isEmpty()
                        ? messages.text("failure.status.silent", failure.status())
                        : failure.error();
        return failure.isClosed()
                ? new FailureWords(
                        messages.text("failure.closed.title"),
                        messages.text("failure.closed.text", at, said),
                        messages.text("failure.closed.remedy"))
                : new FailureWords(
                        messages.text("failure.status.title"),
                        messages.text("failure.status.text", at, said),
                        messages.text("failure.status.remedy"));
    }
}
