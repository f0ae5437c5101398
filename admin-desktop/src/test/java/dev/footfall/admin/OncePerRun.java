package dev.footfall.admin;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts something for the first test that asks for it, hands it to every other one, and closes it
 * after the last test of the run.
 */
public abstract class OncePerRun<T extends AutoCloseable> implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(OncePerRun.class);

    private final Class<T> type;
    private final Callable<T> start;

    protected OncePerRun(Class<T> type, Callable<T> start) {
        this.type = type;
        this.start = start;
    }

    @Override
    public final boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(type);
    }

    @Override
    public final Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(type, _ -> started(), type);
    }

    private T started() {
        try {
            return start.call();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
