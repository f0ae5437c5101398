package dev.footfall.collector.auth.token;

import dev.footfall.collector.auth.claim.Claims;
import java.util.concurrent.CompletionStage;

/** What became of a token that was looked at. */
public sealed interface Verdict {
    /** It is good, and says this. */
    record Good(Claims claims) implements Verdict {}

    /** It is not good. */
    record Bad(Fault fault) implements Verdict {}

    /** It may be good once the issuer's keys have come; ask again then, in a moment. */
    record Later(CompletionStage<?> then) implements Verdict {}
}
