// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import nl.waakzaam.platform.ProductCommand;
import nl.waakzaam.platform.Progress;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waakzaam import stolen-goods FILE}: exit code 0 when all is in, 2 when the file cannot be read, 3 when a withdrawal was refused. */
@Command(
        name = "import stolen-goods",
        description = "Brings stolen goods in from a CSV or JSON Lines file, with or without gzip.")
final class ImportCommand implements ProductCommand {
    private static final int NOT_READABLE = 2;
    private static final int REFUSED = 3;

    @Parameters(paramLabel = "FILE", description = "The file; wrong lines are reported in FILE.fouten.csv beside it.")
    private Path file = Path.of("");

    @Option(names = "--full", description = "The file is all that its sources have: withdraw what is absent.")
    private boolean full;

    @Option(names = "--confirm", description = "Withdraw even when more than 5%% of a source is absent.")
    private boolean confirmed;

    @Override
    public int run(ApplicationContext product) throws IOException {
        var clock = product.getBean(java.time.Clock.class);
        var out = System.err;
        try {
            var progress = new Progress(out, clock, clock.instant());
            ImportProgress told = (counts, bytes, all) -> progress.tell(counts.records(), bytes, all);
            return report(product.getBean(StolenGoodsImport.class).run(file, full, confirmed, told), out);
        } catch (FileNotReadable | AnotherImportRuns refused) {
            out.println(refused.getMessage());
            return NOT_READABLE;
        }
    }

    private static int report(ImportOutcome outcome, PrintStream out) {
        var counts = outcome.counts();
        out.printf(
                Locale.ROOT,
                "%nadded %d, changed %d, older %d, wrong %d, withdrawn %d%n",
                counts.added(),
                counts.changed(),
                counts.older(),
                counts.wrong(),
                counts.withdrawn());
        if (counts.wrong() > 0) {
            out.println("wrong lines: " + outcome.report());
        }
        if (outcome instanceof ImportOutcome.WithdrawalRefused refused) {
            out.println("Nothing was withdrawn: " + String.join("; ", refused.reasons()));
            out.println("If that is right, give the same command with --confirm.");
            return REFUSED;
        }
        return 0;
    }
}
