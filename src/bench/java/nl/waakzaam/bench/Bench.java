// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.nio.file.Path;

/** Runs one measurement by name, prints {@code name value} lines and writes its table in docs/performance.md. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var name = arguments.length == 1 ? arguments[0] : "";
        var scale = Scale.fromProperties();
        var figures = new Figures();
        switch (name) {
            case "near" -> new NearBench(scale, figures).run();
            case "check" -> new CheckBench(scale, figures).run();
            default -> throw new IllegalArgumentException("no such measurement: " + name);
        }
        if (scale.full()) {
            new PerformancePage(Path.of("docs/performance.md")).write(name, scale, figures);
        }
        var missed = figures.missed();
        missed.forEach(figure -> System.err.println("misses its limit: " + figure.name()));
        System.exit(missed.isEmpty() ? 0 : 1);
    }
}
