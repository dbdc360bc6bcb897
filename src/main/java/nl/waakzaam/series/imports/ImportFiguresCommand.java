// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waakzaam.platform.ProductCommand;
import nl.waakzaam.platform.Progress;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./waakzaam import figures FILE|TABLE …}: exit code 0 when all is in, 2 when something cannot be taken in. Whatever
 * ends it, the same command goes on where it was.
 */
@Command(
        name = "import figures",
        description = "Takes tables with figures in: downloaded CSV files, or tables by number from their publisher."
                + " Given again, it goes on where it was, and adds nothing twice.")
final class ImportFiguresCommand implements ProductCommand {
    private static final int NOT_TAKEN = 2;
    private static final Locale DUTCH = Locale.of("nl");

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|TABLE",
            description =
                    "A file, or the number of a table such as 47022NED; wrong lines are reported in FILE.fouten.csv.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--mapping", paramLabel = "FILE", description = "What the columns of the files mean.")
    private @Nullable Path mapping;

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "Which table the files are of, when their names do not say.")
    private @Nullable String table;

    @Option(
            names = "--known-on",
            paramLabel = "DATE",
            description =
                    "The day of which the files' state of knowledge is, such as 2021-03-15; otherwise today. With another"
                            + " day the same file is another vintage.")
    private @Nullable LocalDate knownOn;

    @Option(names = "--definition", paramLabel = "VERSION", description = "The version of what is counted.")
    private @Nullable String definition;

    @Option(
            names = "--only",
            paramLabel = "COLUMN=CODE",
            description =
                    "Of a table by number only this, such as SoortMisdrijf=1.1.1 or Perioden=MM; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Override
    public int run(ApplicationContext product) throws IOException {
        var code = 0;
        for (var source : sources) {
            code = Math.max(code, run(product, source, System.err));
        }
        return code;
    }

    private int run(ApplicationContext product, String source, PrintStream out) throws IOException {
        var messages = product.getBean(MessageSource.class);
        try {
            return told(taken(product, source, out), out);
        } catch (NotTaken refused) {
            out.printf("%n%s%n", text(messages, refused.fault()));
        } catch (InvalidInput invalid) {
            invalid.faults().forEach(fault -> out.printf("%s: %s%n", fault.path(), text(messages, fault)));
        }
        return NOT_TAKEN;
    }

    private Outcome taken(ApplicationContext product, String source, PrintStream out) throws IOException {
        var clock = product.getBean(Clock.class);
        Told told = new Progress(out, clock, clock.instant())::tell;
        var file = Path.of(source);
        if (Files.isRegularFile(file)) {
            return product.getBean(FileImport.class).take(file(file, DutchTime.today(clock)), told);
        }
        if (!TableFacts.isKey(source)) {
            throw new NotTaken("takings.neither", source);
        }
        return product.getBean(TableImport.class).take(source, Only.of(only), told);
    }

    private FigureFile file(Path file, LocalDate today) {
        if (mapping != null && (table != null || knownOn != null || definition != null)) {
            throw new NotTaken("takings.inMapping");
        }
        return new FigureFile(
                file,
                Optional.ofNullable(mapping),
                Optional.ofNullable(table),
                knownOn == null ? today : knownOn,
                Optional.ofNullable(definition),
                knownOn != null);
    }

    private static int told(Outcome outcome, PrintStream out) {
        return switch (outcome) {
            case Outcome.Taken(var dataset, var figures) -> {
                out.printf(Locale.ROOT, "%n%s: took in %d figures%n", dataset, figures);
                yield 0;
            }
            case Outcome.Known(var dataset) -> {
                out.printf("%n%s: nothing new%n", dataset);
                yield 0;
            }
            case Outcome.Held held -> {
                out.printf("%n%s%n", said(held));
                yield 0;
            }
            case Outcome.Wrong(var lines, var report) -> {
                out.printf(Locale.ROOT, "%nnothing taken in; wrong lines: %d, see %s%n", lines, report);
                yield NOT_TAKEN;
            }
        };
    }

    private static String said(Outcome.Held held) {
        var days = held.days().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        var said = "%s: nothing new; this file is in already, as known on %s".formatted(held.dataset(), days);
        return held.dated() ? said : said + ". If it is what was known on another day, give that day with --known-on";
    }

    private static String text(MessageSource messages, Fault fault) {
        return messages.getMessage(fault.textKey(), fault.values().toArray(), DUTCH);
    }
}
