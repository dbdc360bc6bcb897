// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

/** How large heavy tests are: reduced in {@code ./test}, full in {@code ./test --all}; see docs/reliability.md. */
public final class TestSize {
    private static final String PROPERTY = "waakzaam.tests";

    private TestSize() {}

    public static boolean isFull() {
        return of(0, 1) == 1;
    }

    public static int of(int reduced, int full) {
        return switch (System.getProperty(PROPERTY, "reduced")) {
            case "reduced" -> reduced;
            case "full" -> full;
            default -> throw new IllegalStateException(PROPERTY + " is reduced or full");
        };
    }
}
