package dev.roast.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Makes all loggers tell everything, and keeps it. The tests of this module are silent otherwise: simulations break much. */
final class EveryLog implements AutoCloseable {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private final Map<Logger, Integer> levels = new HashMap<>();

    EveryLog() {
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        System.setProperty("org.slf4j.simpleLogger.log.dev.roast", "trace");
        System.setProperty("org.slf4j.simpleLogger.log.org.apache", "trace");
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.pdfbox", "trace");
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.fontbox", "trace");
        loggers().values().forEach(logger -> levels.put(logger, level(logger, Level.TRACE.toInt())));
    }

    String text() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        levels.forEach(EveryLog::level);
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("org.slf4j.simpleLogger.log."));
        System.setErr(before);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Logger> loggers() {
        try {
            ILoggerFactory factory = LoggerFactory.getILoggerFactory();
            Field map = factory.getClass().getDeclaredField("loggerMap");
            map.setAccessible(true);
            return (Map<String, Logger>) map.get(factory);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets the level of a logger that has been made already, and returns the one before. */
    private static int level(Logger logger, int level) {
        try {
            Field current = logger.getClass().getDeclaredField("currentLogLevel");
            current.setAccessible(true);
            int old = current.getInt(logger);
            current.setInt(logger, level);
            return old;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
