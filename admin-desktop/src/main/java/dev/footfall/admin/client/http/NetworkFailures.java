package dev.footfall.admin.client.http;

import dev.footfall.admin.client.answer.ApiFailure.Obstacle;
import dev.footfall.admin.client.answer.ApiFailure.Unreachable;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells by their types what the exceptions of a connection mean. */
final class NetworkFailures {
    private NetworkFailures() {}

    /** The first of these found anywhere in a chain of causes decides; the exact come first. */
    private static final List<Sign> SIGNS =
            List.of(
                    new Sign(UnknownHostException.class, Obstacle.UNKNOWN_HOST),
                    new Sign(UnresolvedAddressException.class, Obstacle.UNKNOWN_HOST),
                    new Sign(HttpTimeoutException.class, Obstacle.TIMED_OUT),
                    new Sign(CertificateException.class, Obstacle.NOT_TRUSTED),
                    new Sign(SSLException.class, Obstacle.NOT_SECURE),
                    new Sign(NoRouteToHostException.class, Obstacle.NO_ROUTE),
                    new Sign(ConnectException.class, Obstacle.CONNECTION_REFUSED));

    private record Sign(Class<? extends Exception> type, Obstacle obstacle) {}

    static Unreachable explain(@Nullable Throwable failure) {
        for (var sign : SIGNS) {
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                if (sign.type().isInstance(cause)) {
                    return new Unreachable(sign.obstacle(), detail(cause));
                }
            }
        }
        return new Unreachable(Obstacle.BROKEN_OFF, failure == null ? "" : detail(failure));
    }

    private static String detail(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }
}
