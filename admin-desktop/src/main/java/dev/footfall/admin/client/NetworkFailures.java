package dev.footfall.admin.client;

import dev.footfall.admin.client.ApiFailure.Obstacle;
import dev.footfall.admin.client.ApiFailure.Unreachable;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells by their types what the exceptions of a connection mean. */
final class NetworkFailures {
    private NetworkFailures() {}

    static Unreachable explain(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var obstacle = obstacle(cause);
            if (obstacle != null) {
                return new Unreachable(obstacle, detail(cause));
            }
        }
        return new Unreachable(Obstacle.BROKEN_OFF, failure == null ? "" : detail(failure));
    }

    private static @Nullable Obstacle obstacle(Throwable cause) {
        return switch (cause) {
            case UnknownHostException _, UnresolvedAddressException _ -> Obstacle.UNKNOWN_HOST;
            case HttpTimeoutException _ -> Obstacle.TIMED_OUT;
            case SSLException _ -> Obstacle.NOT_SECURE;
            // Its cause may be more exact: the client wraps an unknown host in it.
            case ConnectException connect when connect.getCause() == null ->
                    Obstacle.CONNECTION_REFUSED;
            default -> null;
        };
    }

    private static String detail(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }
}
