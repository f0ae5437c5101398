package dev.footfall.collector.command.option;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns a plan that is out of its limits into wrong usage of the option that gave it. */
public final class PlanLimits {
    private PlanLimits() {}

    /** The plan, or a message about the option that asks for too much. */
    public static <T> T checked(CommandLine command, Supplier<T> plan) {
        try {
            return plan.get();
        } catch (IllegalArgumentException beyond) {
            throw new ParameterException(command, "--" + beyond.getMessage(), beyond);
        }
    }
}
