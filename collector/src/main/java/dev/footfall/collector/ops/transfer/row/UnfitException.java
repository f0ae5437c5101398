package dev.footfall.collector.ops.transfer.row;

/** A row that is no event; the message says why, as half a sentence. */
public final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnfitException(String message) {
        super(message);
    }
}
