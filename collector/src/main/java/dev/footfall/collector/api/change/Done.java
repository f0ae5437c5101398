package dev.footfall.collector.api.change;

import io.undertow.util.StatusCodes;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a change that was made.
 *
 * @param value how the thing stands now; none: nothing is told
 */
public record Done(int status, @Nullable Object value) {
    /** There is nothing to tell. */
    public static final Done SILENTLY = new Done(StatusCodes.NO_CONTENT, null);

    /** There is something new. */
    public static Done created(Object value) {
        return new Done(StatusCodes.CREATED, value);
    }

    /** Something is otherwise than before. */
    public static Done changed(Object value) {
        return new Done(StatusCodes.OK, value);
    }
}
