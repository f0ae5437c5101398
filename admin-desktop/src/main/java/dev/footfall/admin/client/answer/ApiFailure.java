package dev.footfall.admin.client.answer;

import java.net.URI;

/** Why a question to the collector has no answer. */
public sealed interface ApiFailure {
    /**
     * Nobody answered.
     *
     * @param detail what the network said, for people who know networks; may be empty
     */
    record Unreachable(Obstacle obstacle, String detail) implements ApiFailure {}

    /**
     * The collector answered no.
     *
     * @param status the HTTP status
     * @param error its sentence for a person; empty when it gave none
     * @param code its stable word; empty when it gave none
     */
    record Refused(int status, String error, String code) implements ApiFailure {
        /** Whether nobody, or not this caller, is let in. */
        public boolean isClosed() {
            return status == 401 || status == 403;
        }
    }

    /**
     * The collector cannot use the filter.
     *
     * @param error its sentence for a person
     * @param position where the text of the filter goes wrong, in Unicode characters from 0
     */
    record BadFilter(String error, int position) implements ApiFailure {}

    /** Something answered that is no collector of Footfall, or not at this address. */
    record NotACollector(Oddity oddity, String detail) implements ApiFailure {}

    /** Nobody is signed in, or not any more; the collector was not asked. */
    record SignedOut() implements ApiFailure {}

    /**
     * The session could not be renewed just now; the collector was not asked.
     *
     * @param issuer who renews it
     * @param detail what the network said; may be empty
     */
    record NoRenewal(URI issuer, String detail) implements ApiFailure {}

    /** This program failed, not the collector. */
    record Defect(String what) implements ApiFailure {}

    /** What stood in the way of a connection. */
    enum Obstacle {
        UNKNOWN_HOST,
        CONNECTION_REFUSED,
        NO_ROUTE,
        TIMED_OUT,
        /** Who answers proves to be nobody that this machine trusts. */
        NOT_TRUSTED,
        NOT_SECURE,
        BROKEN_OFF
    }

    /** What gave away that this is something else. */
    enum Oddity {
        REDIRECT,
        NOT_FOUND,
        UNREADABLE
    }
}
