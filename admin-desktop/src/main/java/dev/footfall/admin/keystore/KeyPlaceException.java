package dev.footfall.admin.keystore;

/** A place for keys that cannot be used; the next one has to do. */
final class KeyPlaceException extends Exception {
    private static final long serialVersionUID = 1L;

    KeyPlaceException(Throwable cause) {
        super(cause);
    }
}
