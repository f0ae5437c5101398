package dev.footfall.collector.api;

/** A parameter of a request cannot be meant so; the message is a sentence for its author. */
final class BadParameterException extends Exception {
    private static final long serialVersionUID = 1L;

    BadParameterException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
