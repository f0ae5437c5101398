package dev.footfall.collector.auth.token;

/** Leaves the reading of a token at the first fault; costs no stack trace. */
final class FaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    FaultException(Fault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
