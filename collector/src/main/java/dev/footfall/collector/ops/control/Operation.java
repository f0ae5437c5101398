package dev.footfall.collector.ops.control;

import java.util.Map;

/** Something an operator can ask for, wherever the data is open at that moment. */
@FunctionalInterface
public interface Operation {
    /**
     * Does it, and looks at {@link Console#cancelled} often enough to end within a second or two.
     *
     * @param arguments paths among them are absolute, because the asking process may stand in
     *     another directory
     * @return the exit code of the command
     * @throws Exception with a message for the operator; the command then prints it and exits 1
     */
    int run(Map<String, String> arguments, Console console) throws Exception;
}
