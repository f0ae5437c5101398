package dev.footfall.collector;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns a plan that is out of its limits into wrong usage of the option that gave it. */
final class PlanLimits {
    private PlanLimits() {}

    static <T> T checked(CommandLine command, Supplier<T> plan) {
        try {
            return plan.get();
        } catch (IllegalArgumentException beyond) {
            throw new ParameterException(command, "--" + beyond.getMessage(), beyond);
        }
    }
}
