// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import nl.waakzaam.accountability.LogErasure;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.platform.ProductCommand;
import nl.waakzaam.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells whether the processing log is as it was written; the exit code is 1 when it is not. */
@Command(
        name = "log verify",
        description = "Computes the processing log's chain anew and holds it against the signed heads.")
final class VerifyCommand implements ProductCommand {
    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description = "The heads as another place kept them, a line each (default: this installation's file).")
    private @Nullable Path heads;

    @Option(
            names = "--term",
            paramLabel = "PERIOD",
            description = "The shortest term of the processing log that was ever in force, such as P2Y "
                    + "(default: the one in force now).")
    private @Nullable Period term;

    @Override
    public int run(ApplicationContext product) {
        var own = product.getBean(HeadsFile.class);
        bringUpToDate(product.getBean(Chainer.class), own);
        var file = heads == null ? own.path() : heads;
        if (!Files.isReadable(file)) {
            throw new StartRefused("Cannot read %s.".formatted(file));
        }
        var report = product.getBean(LogVerification.class).verify(file, term == null ? inForce(product) : term);
        report.lines().forEach(System.out::println);
        return report.isWell() ? 0 : 1;
    }

    private static Period inForce(ApplicationContext product) {
        return product.getBean(RetentionTerms.class).of(LogErasure.TERM);
    }

    /** Chains what waits, as a server does; where the chain is broken, the check itself says how. */
    private static void bringUpToDate(Chainer chainer, HeadsFile own) {
        try {
            chainer.chain();
            own.publish();
        } catch (IllegalStateException | HeadsFile.DoesNotFollow broken) {
            System.out.println("The log cannot be continued: " + broken.getMessage());
        }
    }
}
