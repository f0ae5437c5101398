package dev.footfall.collector.query;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the newest statement of a connection, because the driver interrupts a connection only
 * by the very statement that is running.
 */
final class WatchedConnection implements InvocationHandler {
    private final Connection connection;
    private volatile @Nullable Statement newest;

    WatchedConnection(Connection connection) {
        this.connection = connection;
    }

    /** The connection, watched. */
    Connection watched() {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            var answer = method.invoke(connection, arguments);
            if (answer instanceof Statement statement) {
                newest = statement;
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** Interrupts what runs now, if anything does. */
    void interrupt() throws SQLException {
        var statement = newest;
        if (statement != null && !statement.isClosed()) {
            statement.cancel();
        }
    }
}
