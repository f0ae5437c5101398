package dev.footfall.collector.api.change;

import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.store.catalog.manage.Outcome;
import java.util.function.Function;

/** Turns what became of a change into what is told of it. */
public final class Settled {
    private Settled() {}

    /**
     * How the thing stands now, as the wire shows it; what was not changed is refused.
     *
     * @param thing what it is called, such as {@code project}
     */
    public static <E, W> W of(Outcome<E> outcome, String thing, Function<E, W> shown) {
        return switch (outcome) {
            case Outcome.Done<E>(var entry) -> shown.apply(entry);
            case Outcome.Missing<E> _ -> throw missing(thing);
            case Outcome.Taken<E>(var name) ->
                    throw Refusal.taken("There is another %s called %s.".formatted(thing, name));
            case Outcome.Stale<E>(var now) ->
                    throw Refusal.conflict(
                            "Somebody else has changed this %s meanwhile.".formatted(thing),
                            shown.apply(now));
            case Outcome.Invalid<E>(var why) -> throw Refusal.invalid(why);
        };
    }

    /** There is no such thing. */
    public static Refusal missing(String thing) {
        return Refusal.notFound("There is no such %s.".formatted(thing));
    }
}
