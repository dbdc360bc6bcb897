// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.pattern.ExtendedThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * Listens to all that the product writes while it is open: its log, our own part of it at its most talkative, and both
 * output streams. Keeps the lines that hold something typed.
 */
final class WrittenLines implements AutoCloseable {
    private static final int MOST_KEPT = 20;

    private final Queue<String> typed = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("nl.waakzaam");
    private final Level usual = ours.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Listener listener = new Listener();

    WrittenLines() {
        listener.setContext(root.getLoggerContext());
        listener.start();
        root.addAppender(listener);
        ours.setLevel(Level.DEBUG);
        System.setOut(listening(out));
        System.setErr(listening(err));
    }

    /** Lines with something typed in them. */
    Queue<String> withSomethingTyped() {
        return typed;
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        ours.setLevel(usual);
        root.detachAppender(listener);
        listener.stop();
    }

    private void read(String line) {
        if (Marks.in(line) && typed.size() < MOST_KEPT) {
            typed.add(line);
        }
    }

    private PrintStream listening(PrintStream onwards) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int symbol) {
                        onwards.write(symbol);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        read(new String(bytes, offset, length, StandardCharsets.UTF_8));
                        onwards.write(bytes, offset, length);
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }

    private final class Listener extends AppenderBase<ILoggingEvent> {
        private final ExtendedThrowableProxyConverter failures = new ExtendedThrowableProxyConverter();

        @Override
        public void start() {
            failures.start();
            super.start();
        }

        @Override
        protected void append(ILoggingEvent event) {
            read(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                    + failures.convert(event));
        }
    }
}
