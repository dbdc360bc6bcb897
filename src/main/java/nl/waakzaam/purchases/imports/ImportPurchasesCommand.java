// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import nl.waakzaam.platform.ProductCommand;
import nl.waakzaam.platform.Progress;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./waakzaam import purchases FILE}: exit code 0 when all was read, 2 when the file cannot be read. */
@Command(
        name = "import purchases",
        description = "Registers the purchases in a CSV file, with or without gzip. Given again, it adds nothing.")
final class ImportPurchasesCommand implements ProductCommand {
    private static final int NOT_READABLE = 2;

    @Parameters(paramLabel = "FILE", description = "The file; wrong rows are reported in FILE.fouten.csv beside it.")
    private Path file = Path.of("");

    @Override
    public int run(ApplicationContext product) throws IOException {
        var clock = product.getBean(Clock.class);
        var out = System.err;
        try {
            var progress = new Progress(out, clock, clock.instant());
            var counts = product.getBean(PurchaseImport.class).run(file, progress);
            out.printf(
                    Locale.ROOT,
                    "%nadded %d, already there %d, wrong %d%n",
                    counts.added(),
                    counts.known(),
                    counts.wrong());
            if (counts.wrong() > 0) {
                out.println("wrong rows: " + WrongRows.beside(file));
            }
            return 0;
        } catch (PurchaseFileNotReadable refused) {
            out.println(refused.getMessage());
            return NOT_READABLE;
        }
    }
}
