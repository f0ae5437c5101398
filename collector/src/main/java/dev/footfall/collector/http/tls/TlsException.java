package dev.footfall.collector.http.tls;

/** A certificate and its key cannot be used; the message names the file, the reason, the remedy. */
public final class TlsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TlsException(String message) {
        super(message);
    }

    TlsException(String message, Throwable cause) {
        super(message, cause);
    }
}
