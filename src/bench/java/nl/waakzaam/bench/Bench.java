// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one measurement by name, prints {@code name value} lines and writes its table in docs/performance.md or docs/enumeration.md. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        quiet();
        var name = arguments.length == 1 ? arguments[0] : "";
        var scale = Scale.fromProperties();
        var figures = new Figures();
        switch (name) {
            case "near" -> new NearBench(scale, figures).run();
            case "check" -> new CheckBench(scale, figures).run();
            case "enumeration" -> new EnumerationBench(scale, figures).run();
            case "purchases" -> new PurchasesBench(scale, figures).run();
            case "likeness" -> new LikenessBench(scale, figures).run();
            case "hits" -> new HitsBench(scale, figures).run();
            case "cameras" -> new CamerasBench(scale, figures).run();
            case "figures" -> new FiguresBench(figures).run();
            case "import" -> new ImportBench(scale, figures).run();
            default -> throw new IllegalArgumentException("no such measurement: " + name);
        }
        if (name.equals("figures") ? FiguresBench.isFull() : scale.full()) {
            var page = name.equals("enumeration") ? "docs/enumeration.md" : "docs/performance.md";
            new PerformancePage(Path.of(page)).write(name, size(name, scale), figures);
        }
        var missed = figures.missed();
        missed.forEach(figure -> System.err.println("misses its limit: " + figure.name()));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static String size(String name, Scale scale) {
        return switch (name) {
            case "purchases" -> String.format(Locale.ROOT, "%,d shops", TillsOfShops.SHOPS);
            case "cameras" -> String.format(Locale.ROOT, "%,d cameras", CamerasBench.CAMERAS);
            case "figures" -> FiguresBench.size();
            case "likeness" -> String.format(Locale.ROOT, "%,d pictures", LikenessBench.PICTURES);
            default -> String.format(Locale.ROOT, "%,d goods", scale.goods());
        };
    }

    /** Standard output is for figures; what starts a database or a server would talk through them. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }
}
