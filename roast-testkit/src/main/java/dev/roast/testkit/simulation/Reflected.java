package dev.roast.testkit.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Passes a call on. */
final class Reflected {
    private Reflected() {}

    static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
